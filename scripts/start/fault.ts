import type { FaultKey } from './sentences'

/** Something an administrator has to put right: told as one sentence, without a stack trace. */
export class Fault extends Error {
  constructor(
    readonly key: FaultKey,
    readonly values: Record<string, string> = {},
    cause?: unknown,
  ) {
    super(`${key} ${JSON.stringify(values)}`, { cause })
    this.name = 'Fault'
  }
}
