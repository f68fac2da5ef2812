import type { MessageKey } from '@/lib/i18n/messages'

export type MessageValues = Record<string, string | number | Date>

export type Verdict =
  | { ok: true }
  | { ok: false; reason: MessageKey; values?: MessageValues | undefined }

export const yes: Verdict = { ok: true }

/** An expected no, with the sentence that says why. */
export function no(reason: MessageKey, values?: MessageValues): Verdict {
  return { ok: false, reason, values }
}

/** Throws the refusal of a verdict that is a no. */
export function enforce(verdict: Verdict) {
  if (!verdict.ok) throw new Refusal(verdict.reason, verdict.values)
}

/** The only error whose sentence people see; `field` names the input it belongs to. */
export class Refusal extends Error {
  override name = 'Refusal'

  constructor(
    readonly reason: MessageKey,
    readonly values?: MessageValues,
    readonly field?: string,
  ) {
    super(reason)
  }
}

/** What was asked for does not exist for this viewer; pages answer 404. */
export class Missing extends Refusal {
  override name = 'Missing'

  constructor() {
    super('errors.missing')
  }
}

/** One field that two people changed to different values. */
export type FieldConflict = { field: string; current: string; yours: string; original: string }

/** Somebody else changed the same fields meanwhile; carries all versions so that nothing typed is lost. */
export class Conflict extends Refusal {
  override name = 'Conflict'

  constructor(
    readonly fields: FieldConflict[],
    readonly version: number,
    readonly base: Record<string, string>,
    readonly by?: string,
    readonly at?: Date,
  ) {
    super('errors.conflict')
  }
}
