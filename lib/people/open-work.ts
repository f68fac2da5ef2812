import type { Tx } from '@/lib/db/within'
import type { MessageKey } from '@/lib/i18n/messages'

/** So many open things of one kind that a person answers for; `kind` is a sentence that takes `count`. */
export type OpenWorkCount = { kind: MessageKey; count: number }

/**
 * What a domain knows of a person's open work; kept in its `open-work.ts`, listed in
 * open-work-list.ts. The domain hands it to the successor by reacting to 'person.deactivated'.
 */
export type OpenWork = {
  domain: string
  count: (tx: Tx, personId: string) => Promise<OpenWorkCount[]>
}
