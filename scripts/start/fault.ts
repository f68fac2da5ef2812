import type { SentenceKey } from './say'

/** Something an administrator has to put right: told as one sentence, without a stack trace. */
export class Fault extends Error {
  constructor(
    readonly key: SentenceKey,
    readonly values: Record<string, string | number> = {},
    cause?: unknown,
  ) {
    super(`${key} ${JSON.stringify(values)}`, { cause })
    this.name = 'Fault'
  }
}
