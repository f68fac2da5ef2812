import { fold } from '@/lib/text'

type OrganisationValues = {
  name: string
  timeZone: string
  currency: string
  locale: string
  holidayRegion: string
  marketingName: string
  salesName: string
  fiscalYearMonth: number
}

/** The organisation as its form shows and compares it. */
export function organisationTexts(organisation: OrganisationValues): Record<string, string> {
  const { name, timeZone, currency, locale, holidayRegion, marketingName, salesName } = organisation
  return {
    name,
    timeZone,
    currency,
    locale,
    holidayRegion,
    marketingName,
    salesName,
    fiscalYearMonth: String(organisation.fiscalYearMonth),
  }
}

/** Two departments of one name could not be told apart. */
export function haveSameName({
  marketingName,
  salesName,
}: {
  marketingName: string
  salesName: string
}): boolean {
  return fold(marketingName) === fold(salesName)
}
