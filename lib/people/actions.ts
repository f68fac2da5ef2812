'use server'

import { action } from '@/lib/action'
import * as absences from './commands/absences'
import * as changes from './commands/changes'
import * as departures from './commands/departure'
import * as invitations from './commands/invitations'
import {
  changePersonSchema,
  deactivatePersonSchema,
  invitePersonSchema,
  reactivatePersonSchema,
  removeAbsenceSchema,
  renameSelfSchema,
  setAbsenceSchema,
  withdrawInvitationSchema,
} from './schema'

export const invitePerson = action('person.invite', invitePersonSchema, invitations.invitePerson)
export const withdrawInvitation = action(
  'invitation.withdraw',
  withdrawInvitationSchema,
  invitations.withdrawInvitation,
)
export const changePerson = action('person.change', changePersonSchema, changes.changePerson)
export const renameSelf = action('person.rename', renameSelfSchema, changes.renameSelf)
export const setAbsence = action('absence.set', setAbsenceSchema, absences.setAbsence)
export const removeAbsence = action('absence.remove', removeAbsenceSchema, absences.removeAbsence)
export const deactivatePerson = action(
  'person.deactivate',
  deactivatePersonSchema,
  departures.deactivatePerson,
  { goTo: ({ id }) => `/people/${id}` },
)
export const reactivatePerson = action(
  'person.reactivate',
  reactivatePersonSchema,
  departures.reactivatePerson,
)
