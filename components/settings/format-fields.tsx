import { useLocale, useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import type { Region } from '@/lib/auth/regions'
import { locales } from '@/lib/i18n/locales'

export type Choices = { regions: Region[]; timeZones: string[]; currencies: string[] }

type Values = Record<string, string>

/** Language, zone, currency and the month the fiscal year begins in. */
export function FormatFields({ values, choices }: { values: Values; choices: Choices }) {
  const t = useTranslations('settings.organisation')
  const locale = useLocale()
  return (
    <>
      <div className="form-row">
        <Select
          name="timeZone"
          label={t('timeZone')}
          defaultValue={values.timeZone}
          choices={choices.timeZones.map((zone) => ({
            value: zone,
            label: zone.replaceAll('_', ' '),
          }))}
        />
        <Select
          name="currency"
          label={t('currency')}
          hint={t('currencyHint')}
          defaultValue={values.currency}
          choices={choices.currencies.map((code) => ({ value: code, label: code }))}
        />
      </div>
      <div className="form-row">
        <Select
          name="locale"
          label={t('locale')}
          hint={t('localeHint')}
          defaultValue={values.locale}
          choices={locales.map((code) => ({ value: code, label: languageName(code) }))}
        />
        <Select
          name="fiscalYearMonth"
          label={t('fiscalYearMonth')}
          defaultValue={values.fiscalYearMonth}
          choices={months(locale)}
        />
      </div>
    </>
  )
}

export function HolidayField({ values, regions }: { values: Values; regions: Region[] }) {
  const t = useTranslations('settings.organisation')
  return (
    <Select
      name="holidayRegion"
      label={t('holidayRegion')}
      defaultValue={values.holidayRegion}
      choices={regions.map(({ value, label, country }) => ({
        value,
        label,
        group: t(`countries.${country}`),
      }))}
    />
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
