import { createTranslator } from 'next-intl'
import type { MessageValues } from '@/lib/verdict'
import type { Locale } from './locales'
import { type MessageKey, messagesOf } from './messages'

/** A sentence in the person's language, outside of a page. */
export function translate(locale: Locale, key: MessageKey, values?: MessageValues): string {
  const t = createTranslator({ locale, messages: messagesOf(locale) })
  return t(key, values)
}
