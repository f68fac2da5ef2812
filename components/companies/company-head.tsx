import type { useTranslations } from 'next-intl'
import type { Fact } from '@/components/ui/page'
import { Time } from '@/components/ui/time'
import type { CompanyPage } from '@/lib/companies/queries/company'
import { conventionsOf, formatNumber, formatShortDateTime } from '@/lib/format'
import type { Viewer } from '@/lib/viewer'

type T = ReturnType<typeof useTranslations<'companies'>>

/** What is this, what is going on, when was it last touched. */
export function companyHead(
  { company, leads, history }: CompanyPage,
  viewer: Viewer,
  t: T,
): Fact[] {
  const conventions = conventionsOf(viewer)
  const open = leads.filter(({ state }) => state === 'OPEN').length
  const [last] = history.entries
  return [
    ...(company.sector ? [{ label: t('sector'), value: company.sector }] : []),
    ...(company.city ? [{ label: t('city'), value: company.city }] : []),
    { label: t('openLeads'), value: formatNumber(open, conventions) },
    ...(last
      ? [
          {
            label: t('lastTouched'),
            value: (
              <Time value={last.at.toISOString()}>{formatShortDateTime(last.at, conventions)}</Time>
            ),
          },
        ]
      : []),
  ]
}
