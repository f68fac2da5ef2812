import type { Locale } from './locales'
import type { Messages } from './messages'

declare module 'next-intl' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: next-intl is told its types by merging into its interface
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
