import { getRequestConfig } from 'next-intl/server'
import { currentLocale } from '@/lib/auth/locale'
import { messagesOf } from './messages'

export default getRequestConfig(async () => {
  const locale = await currentLocale()
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' }
})
