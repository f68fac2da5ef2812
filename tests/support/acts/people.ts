import { setAbsence } from '@/lib/people/commands/absences'
import { deactivatePerson } from '@/lib/people/commands/departure'
import { invitePerson } from '@/lib/people/commands/invitations'
import { can } from '@/lib/people/permissions'
import { placeTexts } from '@/lib/people/rules'
import type { Who } from '@/lib/viewer'
import { lead } from '../funnel'
import { person } from '../people'
import { type Acts, editing, type Scene, unique } from './act'

const file = 'lib/people/actions.ts'
// Nobody is of this department at first: the scenes that edits are tried in belong to the other one.
const other = 'SALES'
const place = { department: 'SALES', role: 'MEMBER' } as const

/** Days that do not meet those of another act: each absence gets a later one. */
let day = Date.UTC(2090, 0, 1)

function nextDay(): string {
  day += 24 * 60 * 60 * 1000
  return new Date(day).toISOString().slice(0, 10)
}

function invitation() {
  const name = unique('Nina')
  return { name, email: `${name.replaceAll(' ', '.').toLowerCase()}@traunfeld.example` }
}

/** Somebody else of the same department, so that nobody who acts is changed. */
const colleague = ({ orgId, holder }: Scene) =>
  person(orgId, { name: unique('Paul'), department: holder })

const ownAbsence = (who: Who, { doer }: Scene) =>
  who.id === doer.id || can(who, 'absence.setOthers').ok

export const peopleActs: Acts = {
  invitePerson: {
    file,
    right: 'people.invite',
    optional: ['approver', 'admin'],
    fields: () => ({ ...invitation(), ...place }),
  },
  withdrawInvitation: {
    file,
    right: 'people.invite',
    fields: async ({ doer }) => {
      const rights = { ...place, approver: false, admin: false }
      const { id } = await invitePerson(doer, { ...invitation(), ...rights })
      return { invitationId: id }
    },
  },
  changePerson: {
    file,
    right: 'people.change',
    edits: { role: ['LEADERSHIP', 'VIEWER'], department: ['NONE', other] },
    optional: ['approver', 'admin', 'bothSides', 'password'],
    fields: async (scene) => {
      const paul = await colleague(scene)
      const { approver: _a, admin: _b, bothSides: _c, ...texts } = placeTexts(paul)
      const base = JSON.stringify(placeTexts(paul))
      return { ...texts, personId: paul.id, version: '1', base }
    },
  },
  renameSelf: {
    file,
    right: 'own',
    edits: { name: ['Mara Traun', 'Mara Ager'] },
    fields: ({ doer }) => editing({ name: doer.name }, {}),
  },
  setAbsence: {
    file,
    right: 'absence.setOthers',
    also: ownAbsence,
    fields: ({ doer, mate }) => {
      const firstDay = nextDay()
      return { personId: doer.id, firstDay, lastDay: firstDay, deputyId: mate.id }
    },
  },
  removeAbsence: {
    file,
    right: 'absence.setOthers',
    also: ownAbsence,
    fields: async ({ doer }) => {
      const firstDay = nextDay()
      const days = { firstDay, lastDay: firstDay, deputyId: null }
      return { absenceId: (await setAbsence(doer, { personId: doer.id, ...days })).id }
    },
  },
  deactivatePerson: {
    file,
    right: 'people.change',
    fields: async (scene) => {
      const { id } = await colleague(scene)
      const owner = scene.holder === 'SALES' ? 'salesOwnerId' : 'marketingOwnerId'
      await lead(scene.doer, { company: unique('Brauerei'), [owner]: id })
      return { personId: id, successorId: scene.mate.id }
    },
  },
  reactivatePerson: {
    file,
    right: 'people.change',
    fields: async (scene) => {
      const { id } = await colleague(scene)
      await deactivatePerson(scene.doer, { personId: id, successorId: null })
      return { personId: id }
    },
  },
}
