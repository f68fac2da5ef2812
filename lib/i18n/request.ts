import { getRequestConfig } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current-viewer'
import { currentLocale } from '@/lib/auth/locale'
import { messagesOf } from './messages'

export default getRequestConfig(async () => {
  const locale = await currentLocale()
  const viewer = await currentViewer()
  const timeZone = viewer?.organisation.timeZone ?? 'UTC'
  return { locale, messages: messagesOf(locale), timeZone }
})
