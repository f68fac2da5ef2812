import { useTranslations } from 'next-intl'

/** First stop of the keyboard. */
export function SkipLink() {
  const t = useTranslations('shell')
  return (
    <a className="skip-link" href="#content">
      {t('skip')}
    </a>
  )
}
