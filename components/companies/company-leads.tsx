import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import type { CompanyPage } from '@/lib/companies/queries/company'
import { conventionsOf, formatDate, formatMoney } from '@/lib/format'
import type { Viewer } from '@/lib/viewer'

type Lead = CompanyPage['leads'][number]
type Props = { leads: Lead[]; viewer: Viewer; number: number }

/** Everything both departments have going with the company. */
export function CompanyLeads({ leads, viewer, number }: Props) {
  const t = useTranslations('companies')
  return (
    <Section number={number} title={t('leads')}>
      {leads.length === 0 ? (
        <p className="meta">{t('noLeads')}</p>
      ) : (
        <Table caption={t('leads')}>
          <thead>
            <tr>
              <ColumnHead>{t('lead')}</ColumnHead>
              <ColumnHead>{t('stage')}</ColumnHead>
              <ColumnHead>{t('since')}</ColumnHead>
              <ColumnHead number>{t('value')}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {leads.map((lead) => (
              <LeadRow key={lead.id} lead={lead} viewer={viewer} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  )
}

const states = ['WON', 'REJECTED', 'DISQUALIFIED', 'RECYCLED', 'LOST', 'NO_DECISION'] as const

function LeadRow({ lead, viewer }: { lead: Lead; viewer: Viewer }) {
  const t = useTranslations('companies')
  const conventions = conventionsOf(viewer)
  const ended = states.find((state) => state === lead.state)
  const stageName = viewer.locale === 'de' ? lead.stage.nameDe : lead.stage.nameEn
  return (
    <tr>
      <th scope="row">
        <Link href={`/funnel/${lead.id}`} prefetch={false}>
          {lead.name}
        </Link>
      </th>
      <Cell label={t('stage')}>{ended ? t(`states.${ended}`) : stageName}</Cell>
      <Cell label={t('since')}>
        {lead.dateUnknown ? t('unknownDate') : formatDate(lead.enteredAt, conventions)}
      </Cell>
      <Cell label={t('value')} number>
        {lead.value === null ? null : formatMoney(lead.value, conventions)}
      </Cell>
    </tr>
  )
}
