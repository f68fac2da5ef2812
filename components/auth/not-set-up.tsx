import { useTranslations } from 'next-intl'

/** How to get the link that founds the organisation: it is printed where Einklang was started. */
export function NotSetUp() {
  const t = useTranslations('auth.notSetUp')
  return (
    <div className="grid gap-4">
      <p>{t('where')}</p>
      <p>
        {t('again')} <code>{'npm start'}</code>
      </p>
      <p className="meta">{t('why')}</p>
    </div>
  )
}
