import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EditContact } from '@/components/companies/contact-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { contactPage } from '@/lib/companies/queries/contacts'
import { contactHref, contactTexts } from '@/lib/companies/rules'
import { found } from '@/lib/found'
import { can } from '@/lib/people/permissions'

type Props = { params: Promise<{ companyId: string; contactId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companies'))('edit') }
}

export default async function EditContactPage({ params }: Props) {
  const viewer = await requireViewer()
  const { companyId, contactId } = await params
  const { contact } = await found(contactId, (id) => contactPage(viewer, companyId, id))
  const t = await getTranslations('companies')
  const backHref = contactHref(contact)
  return (
    <Page
      title={t('editTitle', { name: contact.name })}
      crumbs={[{ label: contact.name, href: backHref }]}
      tool
    >
      {can(viewer, 'contact.write').ok ? (
        <EditContact
          viewer={viewer}
          contact={contact}
          values={contactTexts(contact)}
          backHref={backHref}
        />
      ) : (
        <EmptyState kind="forbidden" title={t('contact.closed')} />
      )}
    </Page>
  )
}
