import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DialogClient, type DialogLook } from './dialog-client'

type Props = DialogLook & { children: ReactNode }

/** Only for what cannot be taken back, or for one short question; `href` leads to the same without JavaScript. */
export function Dialog(props: Props) {
  const t = useTranslations('ui')
  return <DialogClient {...props} closeLabel={t('close')} />
}
