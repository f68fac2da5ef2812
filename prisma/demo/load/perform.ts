import 'server-only'
import { createCompany } from '@/lib/companies/commands/companies'
import { createContact } from '@/lib/companies/commands/contacts'
import { writeNote } from '@/lib/notes/commands'
import { setAbsence } from '@/lib/people/commands/absences'
import type { Viewer } from '@/lib/viewer'
import { at } from '../dice'
import { known } from '../known'
import type { Act } from '../plan/act'
import { performOnLead } from './perform-on-lead'
import type { World } from './world'

/** What an act is about; acts about the same thing follow each other. */
export function subjectsOf(act: Act): string[] {
  if (act.do === 'absence') return ['absences']
  if (act.do === 'create') return [act.lead, `company ${act.company}`]
  if ('lead' in act) return [act.lead]
  // One at a time, so that a group is there before the companies that belong to it.
  return act.do === 'company' ? ['companies', `company ${act.company}`] : [`company ${act.company}`]
}

/** Does an act by calling its command, as that person at that time. */
export async function perform(world: World, act: Act): Promise<void> {
  const viewer = { ...known(world.viewers, act.by), at: act.at }
  switch (act.do) {
    case 'absence':
      return absence(world, viewer, act)
    case 'company':
      return company(world, viewer, act.company)
    case 'contact':
      return contact(world, viewer, act.contact)
    case 'companyNote': {
      const subjectId = known(world.companyIds, act.company)
      await writeNote(viewer, { on: 'company', subjectId, text: act.text })
      return
    }
    default:
      return performOnLead(world, viewer, act)
  }
}

type Absence = Extract<Act, { do: 'absence' }>

async function absence(world: World, viewer: Viewer, act: Absence) {
  const { firstDay, lastDay, person, deputy } = act
  const personId = known(world.viewers, person).id
  const deputyId = known(world.viewers, deputy).id
  await setAbsence(viewer, { personId, deputyId, firstDay, lastDay })
}

async function company(world: World, viewer: Viewer, index: number) {
  const { sector, ...fields } = at(world.companies, index)
  const { id } = await createCompany(viewer, { ...fields, sector: sector.name })
  world.companyIds.set(index, id)
}

async function contact(world: World, viewer: Viewer, index: number) {
  const { company: of, ...fields } = at(world.contacts, index)
  const companyId = known(world.companyIds, of)
  const { id } = await createContact(viewer, { ...fields, companyId })
  world.contactIds.set(index, id)
}
