import { z } from 'zod'
import { base, choice, line, optionalInteger, version } from '@/lib/fields'
import { locales } from '@/lib/i18n/locales'

const known = (values: () => string[]) =>
  z.string().refine((value) => values().includes(value), 'errors.field.choice')

export const editOrganisationSchema = z.strictObject({
  name: line(120),
  timeZone: known(() => Intl.supportedValuesOf('timeZone')),
  currency: known(() => Intl.supportedValuesOf('currency')),
  locale: choice(locales),
  holidayRegion: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'errors.field.choice'),
  marketingName: line(60),
  salesName: line(60),
  fiscalYearMonth: optionalInteger(1, 12).pipe(z.number('errors.field.required')),
  version,
  base,
})
export type EditOrganisation = z.output<typeof editOrganisationSchema>
