import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { KeyValues } from '@/components/ui/key-values'
import { Person } from '@/components/ui/person'
import { Section } from '@/components/ui/section'
import { Spine } from '@/components/ui/spine'
import { conventionsOf, formatDate } from '@/lib/format'
import type { LeadPage } from '@/lib/funnel/queries/lead-page'
import type { Viewer } from '@/lib/viewer'

type Props = { page: LeadPage; viewer: Viewer; number: number }

/** Who looks after the lead, one of each side, in the organisation’s order. */
export function LeadOwners({ page: { lead }, viewer, number }: Props) {
  const t = useTranslations('funnel.lead')
  const { order, departments } = viewer.organisation
  const owners = {
    MARKETING: { id: lead.marketingOwnerId, name: lead.marketingOwner },
    SALES: { id: lead.salesOwnerId, name: lead.salesOwner },
  }
  return (
    <Section number={number} title={t('owners')}>
      <div className="two-owners">
        {order.map((side) => {
          const { id, name } = owners[side]
          return (
            <Spine key={side} side={side}>
              <p className="subheading">{departments[side]}</p>
              {name ? (
                <Person name={name} side={side}>
                  <Link href={`/people/${id}`} prefetch={false}>
                    {name}
                  </Link>
                </Person>
              ) : (
                <p className="meta">{t('nobody')}</p>
              )}
            </Spine>
          )
        })}
      </div>
    </Section>
  )
}

/** The company behind the lead. */
export function LeadCompany({ page: { lead }, number }: Omit<Props, 'viewer'>) {
  const t = useTranslations('funnel.lead')
  const { companyId, company, employees } = lead
  const size = employees === null ? null : t('people', { count: employees })
  return (
    <Section number={number} title={t('company')}>
      {companyId ? (
        <KeyValues
          entries={[
            {
              label: t('company'),
              value: (
                <Link href={`/companies/${companyId}`} prefetch={false}>
                  {company}
                </Link>
              ),
            },
            { label: t('city'), value: lead.city },
            { label: t('sector'), value: lead.sector },
            { label: t('employees'), value: size },
          ]}
        />
      ) : (
        <p className="meta">{t('noCompany')}</p>
      )}
    </Section>
  )
}

/** Whom one speaks with, and on what ground the data are kept. */
export function LeadContact({ page: { lead }, viewer, number }: Props) {
  const t = useTranslations('funnel')
  const { contact, contactId, companyId } = lead
  const hidden = contactId !== null && contact === null
  return (
    <Section number={number} title={t('lead.contact')}>
      {contact === null ? (
        <p className="meta">{t(hidden ? 'lead.contactHidden' : 'lead.noContact')}</p>
      ) : null}
      <KeyValues
        entries={[
          {
            label: t('lead.contact'),
            value: contact ? (
              <Link
                href={`/companies/${companyId ?? 'none'}/contacts/${contactId}`}
                prefetch={false}
              >
                {contact.name}
              </Link>
            ) : null,
          },
          { label: t('lead.position'), value: contact?.position },
          {
            label: t('lead.email'),
            value: contact?.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null,
          },
          {
            label: t('lead.phone'),
            value: contact?.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : null,
          },
          { label: t('lead.legalBasis'), value: t(`legalBases.${lead.legalBasis}`) },
          { label: t('lead.created'), value: formatDate(lead.createdAt, conventionsOf(viewer)) },
        ]}
      />
    </Section>
  )
}
