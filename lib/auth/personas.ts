import type { Department, HomeDepartment, Role } from '@/lib/viewer'

export type Persona = {
  id: string
  name: string
  department: HomeDepartment
  role: Role
  approver: boolean
}

/**
 * Who of the demo company is offered, in rows of two that mirror each other: a member of each
 * department, whoever approves in each, then leadership and a guest.
 */
export function mirroredPersonas(people: Persona[], order: [Department, Department]): Persona[] {
  const [left, right] = order
  const rows = [false, true].flatMap((approver) => {
    const pair = [left, right].map((department) =>
      people.find(
        (person) =>
          person.department === department &&
          person.role === 'MEMBER' &&
          person.approver === approver,
      ),
    )
    return pair.every((person) => person !== undefined) ? pair : []
  })
  const others = (['LEADERSHIP', 'MODERATOR'] as const).flatMap((role) =>
    people.filter((person) => person.role === role).slice(0, 1),
  )
  return [...rows, ...others]
}
