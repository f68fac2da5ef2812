import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ContactAccesses } from '@/components/companies/contact-accesses'
import { ContactData } from '@/components/companies/contact-data'
import { LinkButton } from '@/components/ui/button'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { contactPage } from '@/lib/companies/queries/contacts'
import { contactHref } from '@/lib/companies/rules'
import { found } from '@/lib/found'
import { can } from '@/lib/people/permissions'

type Props = { params: Promise<{ companyId: string; contactId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companies'))('contacts') }
}

export default async function ContactPage({ params }: Props) {
  const viewer = await requireViewer()
  const { companyId, contactId } = await params
  const { contact, accesses } = await found(contactId, (id) => contactPage(viewer, companyId, id))
  const t = await getTranslations('companies')
  const { company } = contact
  const crumbs = [
    { label: t('title'), href: '/companies' },
    ...(company ? [{ label: company.name, href: `/companies/${company.id}` }] : []),
  ]
  return (
    <Page
      title={contact.name}
      crumbs={crumbs}
      facts={[
        { label: t('contact.position'), value: contact.position ?? t('contact.none') },
        { label: t('contact.company'), value: company?.name ?? t('contact.withoutCompany') },
      ]}
      actions={
        can(viewer, 'contact.write').ok ? (
          <LinkButton href={`${contactHref(contact)}/edit`} icon="pencil">
            {t('edit')}
          </LinkButton>
        ) : undefined
      }
    >
      <ContactData number={1} contact={contact} viewer={viewer} />
      <ContactAccesses number={2} accesses={accesses} viewer={viewer} />
    </Page>
  )
}
