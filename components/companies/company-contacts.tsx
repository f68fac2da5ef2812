import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Row, Rows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import type { ContactEntry } from '@/lib/companies/queries/contacts'
import { can } from '@/lib/people/permissions'
import type { Who } from '@/lib/viewer'

type Props = { companyId: string; contacts: ContactEntry[]; viewer: Who; number: number }

/** Names and positions for everybody; e-mail and phone where the viewer may see them. */
export function CompanyContacts({ companyId, contacts, viewer, number }: Props) {
  const t = useTranslations('companies')
  return (
    <Section
      number={number}
      title={t('contacts')}
      side={
        can(viewer, 'contact.write').ok ? (
          <LinkButton href={`/companies/${companyId}/contacts/new`} small icon="plus">
            {t('addContact')}
          </LinkButton>
        ) : null
      }
    >
      {contacts.length === 0 ? <p className="meta">{t('noContacts')}</p> : null}
      <Rows label={t('contacts')}>
        {contacts.map(({ id, name, position, email, phone }) => (
          <Row
            key={id}
            icon="user"
            title={
              <Link href={`/companies/${companyId}/contacts/${id}`} prefetch={false}>
                {name}
              </Link>
            }
            meta={[position, email, phone].filter(Boolean).join(' · ')}
          />
        ))}
      </Rows>
    </Section>
  )
}
