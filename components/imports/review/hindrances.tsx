import { useTranslations } from 'next-intl'
import { Finding } from '@/components/ui/finding'
import type { Prepared } from '@/lib/imports/prepare'

type Props = { hindrances: Prepared['hindrances']; asked: boolean }

const words = {
  nothing: { key: 'waitsNothing', href: undefined },
  mapping: { key: 'waitsMapping', href: '#columns' },
  stages: { key: 'waitsStages', href: '#stages' },
  completeFrom: { key: 'waitsCompleteFrom', href: '#questions' },
} as const

/** What is still to be chosen before the import can begin; loud after somebody tried. */
export function Hindrances({ hindrances, asked }: Props) {
  const t = useTranslations('imports.review')
  if (hindrances.length === 0) return null
  return (
    <div role={asked ? 'alert' : undefined}>
      <Finding title={t('waits')} tone={asked ? 'bad' : 'warn'}>
        <ul>
          {hindrances.map((hindrance) => {
            const { key, href } = words[hindrance]
            return <li key={key}>{href ? <a href={href}>{t(key)}</a> : t(key)}</li>
          })}
        </ul>
      </Finding>
    </div>
  )
}
