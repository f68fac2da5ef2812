type Id = string

/** Every act the product records, with its details: ids and codes only, never names or free text. */
export type EventDetails = {
  'organisation.founded': { demo: boolean }
  'organisation.changed': { fields: string[] }
  'organisation.removed': Record<string, never>
  'person.invited': { invitationId: Id }
  'person.joined': { invitationId: Id | null }
  'person.changed': { fields: string[] }
  'person.deactivated': { successorId: Id | null; leads: number }
  'person.reactivated': Record<string, never>
  'invitation.withdrawn': { invitationId: Id }
  'absence.set': { absenceId: Id; deputyId: Id | null }
  'absence.removed': { absenceId: Id }
  'stage.created': Record<string, never>
  'stage.changed': { fields: string[] }
  'stage.archived': Record<string, never>
  'reason.created': { exit: string }
  'reason.changed': { fields: string[] }
  'source.created': Record<string, never>
  'source.changed': { fields: string[] }
  'company.created': Record<string, never>
  'company.changed': { fields: string[] }
  'contact.created': { companyId: Id | null }
  'contact.changed': { fields: string[] }
  'contact.disclosed': { accessId: Id }
  'lead.created': { stageId: Id }
  'lead.changed': { fields: string[] }
  'lead.moved': { fromStageId: Id; toStageId: Id; passNo: number }
  'lead.ended': { fromStageId: Id; exit: string; reasonId: Id; passNo: number }
  'lead.reopened': { toStageId: Id; passNo: number }
  'lead.corrected': { toStageId: Id }
  'opportunity.changed': { leadId: Id; fields: string[] }
  'note.written': { on: 'lead' | 'company'; subjectId: Id }
  'note.changed': { on: 'lead' | 'company'; subjectId: Id }
  'import.started': { files: number }
  'import.finished': { created: number; updated: number; rejected: number }
  'import.reverting': Record<string, never>
  'import.reverted': { removed: number; restored: number; kept: number }
}

export type EventName = keyof EventDetails

/** Kind of thing an event is about: the word before the dot. */
export function subjectTypeOf(name: EventName): string {
  return name.slice(0, name.indexOf('.'))
}
