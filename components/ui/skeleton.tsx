import { useTranslations } from 'next-intl'

const places = [1, 2, 3, 4, 5, 6, 7, 8]

/** Stands in for lines that are being loaded; comes after 200 ms so that fast answers do not flicker. At most eight lines. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useTranslations('ui')
  return (
    <div role="status" className="stack justify-items-stretch">
      <span className="sr-only">{t('loading')}</span>
      {places.slice(0, lines).map((line) => (
        <span key={line} className="skeleton" />
      ))}
    </div>
  )
}
