import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import { conventionsOf, formatDate, formatDay, formatMoney } from '@/lib/format'
import type { LeadPage } from '@/lib/funnel/queries/lead-page'
import type { Viewer } from '@/lib/viewer'

type Props = { page: LeadPage; viewer: Viewer; number: number }

/** The offer this pass has come to. */
export function LeadOpportunity({ page: { lead, allowed }, viewer, number }: Props) {
  const t = useTranslations('funnel')
  if (!lead.opportunityId) return null
  const conventions = conventionsOf(viewer)
  const day = (at: Date | null) => (at ? formatDate(at, conventions) : null)
  const { opportunityValue, expectedCloseOn, result } = lead
  const results = {
    WON: t('filter.won'),
    LOST: t('exits.LOST'),
    NO_DECISION: t('exits.NO_DECISION'),
  }
  return (
    <Section
      number={number}
      title={t('lead.opportunity')}
      side={
        allowed.edit.ok ? (
          <Link href={`/funnel/${lead.id}/opportunity`} prefetch={false}>
            {t('lead.edit')}
          </Link>
        ) : undefined
      }
    >
      <KeyValues
        entries={[
          {
            label: t('lead.value'),
            value: opportunityValue === null ? null : formatMoney(opportunityValue, conventions),
          },
          { label: t('lead.product'), value: lead.product },
          { label: t('lead.opened'), value: day(lead.openedAt) },
          {
            label: t('lead.expected'),
            value: expectedCloseOn ? formatDay(expectedCloseOn, conventions) : null,
          },
          { label: t('lead.closed'), value: day(lead.closedAt) },
          {
            label: t('lead.result'),
            value:
              result === 'WON' || result === 'LOST' || result === 'NO_DECISION'
                ? results[result]
                : null,
          },
        ]}
      />
    </Section>
  )
}
