import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Region } from '@/lib/auth/regions'

type Props = { regions: Region[]; timeZones: string[]; currencies: string[] }

export function SetUpCompany({ regions, timeZones, currencies }: Props) {
  const t = useTranslations('auth.setUp')
  const locale = useLocale()
  return (
    <fieldset className="form">
      <legend className="subheading">{t('company')}</legend>
      <Field name="name" label={t('companyName')} autoComplete="organization" />
      <Select
        name="holidayRegion"
        label={t('holidayRegion')}
        choices={regions.map(({ value, label, country }) => ({
          value,
          label,
          group: t(`countries.${country}`),
        }))}
      />
      <Select
        name="timeZone"
        label={t('timeZone')}
        placeholder={t('timeZoneOfRegion')}
        choices={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        optional
      />
      <Select
        name="currency"
        label={t('currency')}
        defaultValue="EUR"
        choices={currencies.map((code) => ({ value: code, label: code }))}
      />
      <Select
        name="locale"
        label={t('locale')}
        hint={t('localeHint')}
        defaultValue={locale}
        choices={[
          { value: 'de', label: languageName('de') },
          { value: 'en', label: languageName('en') },
        ]}
      />
      <Select
        name="fiscalYearMonth"
        label={t('fiscalYearMonth')}
        defaultValue="1"
        choices={months(locale)}
      />
    </fieldset>
  )
}

/** Each language in itself. */
function languageName(locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale
}

function months(locale: string) {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: name.format(Date.UTC(2026, month, 1)),
  }))
}
