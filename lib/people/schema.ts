import { z } from 'zod'
import { base, checkbox, choice, day, email, id, line, optionalId, version } from '@/lib/fields'
import { textFault } from '@/lib/text'

export const homeDepartments = ['MARKETING', 'SALES', 'NONE'] as const
/** Roles people can be given here; guests come with the meetings that invite them. */
export const givenRoles = ['MEMBER', 'LEADERSHIP', 'VIEWER'] as const

const place = {
  department: choice(homeDepartments),
  role: choice(givenRoles),
  approver: checkbox,
  admin: checkbox,
}

export const invitePersonSchema = z.strictObject({ name: line(200), email, ...place })
export type InvitePerson = z.output<typeof invitePersonSchema>

export const withdrawInvitationSchema = z.strictObject({ invitationId: id })
export type WithdrawInvitation = z.output<typeof withdrawInvitationSchema>

export const changePersonSchema = z.strictObject({
  personId: id,
  ...place,
  bothSides: checkbox,
  /** Only where the one administrator changes their own rights. */
  password: z.string().max(1_000).optional(),
  version,
  base,
})
export type ChangePerson = z.output<typeof changePersonSchema>

export const renameSelfSchema = z.strictObject({ name: line(200), version, base })
export type RenameSelf = z.output<typeof renameSelfSchema>

export const setAbsenceSchema = z.strictObject({
  personId: id,
  firstDay: day,
  lastDay: day,
  deputyId: optionalId,
})
export type SetAbsence = z.output<typeof setAbsenceSchema>

export const removeAbsenceSchema = z.strictObject({ absenceId: id })
export type RemoveAbsence = z.output<typeof removeAbsenceSchema>

export const deactivatePersonSchema = z.strictObject({
  personId: id,
  successorId: optionalId.default(null),
})
export type DeactivatePerson = z.output<typeof deactivatePersonSchema>

export const reactivatePersonSchema = z.strictObject({ personId: id })
export type ReactivatePerson = z.output<typeof reactivatePersonSchema>

/** What is looked for in the directory, from the address; what is not understood counts as not given. */
export const directorySchema = z.object({
  search: z
    .string()
    .max(200)
    .refine((value) => textFault(value) === null)
    .catch('')
    .default(''),
})
