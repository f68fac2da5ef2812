/** What a form gets back; sentences are in the person's language already. */
export type FormState = {
  status: 'idle' | 'done' | 'invalid' | 'refused' | 'conflict' | 'failed'
  /** What had been typed, text only: never passwords or files. */
  values?: Record<string, string>
  /** One sentence per field. */
  errors?: Record<string, string>
  /** One sentence for the whole form. */
  sentence?: string
  conflict?: FormConflict
  /** What a refusal speaks of, to go and look at it. */
  link?: { href: string; label: string }
  /** What the command answered, when the form stays on the page. */
  result?: unknown
  /** Request id for the next sending. */
  requestId?: string
  /** Correlation id of a failure. */
  reference?: string
}

export type FormConflict = {
  by?: string | undefined
  /** ISO instant of their change. */
  at?: string | undefined
  /** Send these with the next try: the version and the values it rests on. */
  version: number
  base: string
  fields: { field: string; current: string; yours: string; original: string }[]
}

export const idle: FormState = { status: 'idle' }
