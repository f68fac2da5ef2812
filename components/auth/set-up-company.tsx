import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Region } from '@/lib/auth/regions'
import { zoneOfTheRegion } from '@/lib/auth/schema'
import { SetUpPart } from './set-up-part'

type Props = { regions: Region[]; timeZones: string[]; currencies: string[] }

export function SetUpCompany({ regions, timeZones, currencies }: Props) {
  const t = useTranslations('auth.setUp')
  const locale = useLocale()
  return (
    <SetUpPart title={t('company')}>
      <Field name="name" label={t('companyName')} autoComplete="organization" />
      <Select
        name="holidayRegion"
        label={t('holidayRegion')}
        placeholder={t('choose')}
        choices={regions.map(({ value, label, country }) => ({
          value,
          label,
          group: t(`countries.${country}`),
        }))}
      />
      <Select
        name="timeZone"
        label={t('timeZone')}
        choices={[
          { value: zoneOfTheRegion, label: t('timeZoneOfRegion') },
          ...timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
        ]}
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
    </SetUpPart>
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
