import type { HomeDepartment, Role } from '@/lib/viewer'

export type DemoPerson = {
  name: string
  department: HomeDepartment
  role: Role
  approver: boolean
  admin: boolean
}

function member(name: string, department: HomeDepartment): DemoPerson {
  return { name, department, role: 'MEMBER', approver: false, admin: false }
}

function head(name: string, department: HomeDepartment): DemoPerson {
  return { ...member(name, department), approver: true, admin: true }
}

// In the order in which they are offered as people one can look around as.
const everybody = {
  mira: member('Mira Doğan', 'MARKETING'),
  petra: member('Petra Straub', 'SALES'),
  katrin: head('Katrin Aumayr', 'MARKETING'),
  bernhard: head('Bernhard Kogler', 'SALES'),
  helene: { ...member('Helene Sandner', 'NONE'), role: 'LEADERSHIP' },
  gregor: { ...member('Gregor Prantl', 'NONE'), role: 'MODERATOR' },
  tobias: member('Tobias Fellner', 'MARKETING'),
  andreas: member('Andreas Lettner', 'SALES'),
  selma: member('Selma Hadžić', 'MARKETING'),
  florian: member('Florian Mayr', 'SALES'),
  jonas: member('Jonas Wieland', 'MARKETING'),
  nadine: member('Nadine Rossi', 'SALES'),
  lea: member('Lea Oberwald', 'MARKETING'),
  ines: member('Ines Vukić', 'SALES'),
  emil: member('Emil Tannhofer', 'MARKETING'),
  ruth: member('Ruth Kienegger', 'SALES'),
} as const satisfies Record<string, DemoPerson>

export type PersonKey = keyof typeof everybody

export const people: Record<PersonKey, DemoPerson> = everybody
export const personKeys = Object.keys(everybody).filter((key): key is PersonKey => key in everybody)

/** `petra.straub@traunfeld.example`: a domain that can never exist. */
export function emailOf({ name }: DemoPerson): string {
  return `${name
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/ /g, '.')}@traunfeld.example`
}

type Absence = { person: PersonKey; deputy: PersonKey; from: number; to: number }

/** Who was or is away, from and to a day counted from the Monday, and who stands in. */
export const absences: readonly Absence[] = [
  { person: 'selma', deputy: 'emil', from: -214, to: -202 },
  { person: 'andreas', deputy: 'ines', from: -144, to: -130 },
  { person: 'katrin', deputy: 'tobias', from: -88, to: -79 },
  { person: 'ruth', deputy: 'nadine', from: -53, to: -45 },
  { person: 'jonas', deputy: 'lea', from: -4, to: 11 },
]

/** Whoever does a person's work on that day, counted from the Monday. */
export function atWork(person: PersonKey, day: number): PersonKey {
  const away = absences.find((each) => each.person === person && day >= each.from && day <= each.to)
  return away?.deputy ?? person
}
