import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CompanyContacts } from '@/components/companies/company-contacts'
import { CompanyFacts } from '@/components/companies/company-facts'
import { companyHead } from '@/components/companies/company-head'
import { CompanyHistory } from '@/components/companies/company-history'
import { CompanyLeads } from '@/components/companies/company-leads'
import { Subsidiaries } from '@/components/companies/subsidiaries'
import { Notes } from '@/components/notes/notes'
import { Page } from '@/components/ui/page'
import { Columns, Section } from '@/components/ui/section'
import { requireViewer } from '@/lib/auth/current-viewer'
import { companyPage } from '@/lib/companies/queries/company'
import { found } from '@/lib/found'
import { notesOn } from '@/lib/notes/queries'
import { can } from '@/lib/people/permissions'

type Props = { params: Promise<{ companyId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companies'))('title') }
}

export default async function CompanyPage({ params }: Props) {
  const viewer = await requireViewer()
  const { companyId } = await params
  const page = await found(companyId, (id) => companyPage(viewer, id))
  const notes = await notesOn(viewer, 'company', companyId)
  const t = await getTranslations('companies')
  const tNotes = await getTranslations('notes')
  return (
    <Page
      title={page.company.name}
      crumbs={[{ label: t('title'), href: '/companies' }]}
      facts={companyHead(page, viewer, t)}
    >
      <Columns shape="3-2">
        <div>
          <CompanyLeads number={1} leads={page.leads} viewer={viewer} />
          {can(viewer, 'note.read').ok ? (
            <Section number={2} title={tNotes('title')}>
              <Notes on="company" subjectId={companyId} notes={notes} viewer={viewer} />
            </Section>
          ) : null}
          <CompanyHistory number={3} history={page.history} viewer={viewer} />
        </div>
        <div>
          <CompanyFacts number={4} company={page.company} viewer={viewer} />
          <CompanyContacts
            number={5}
            companyId={companyId}
            contacts={page.contacts}
            viewer={viewer}
          />
          <Subsidiaries number={6} companies={page.subsidiaries} />
        </div>
      </Columns>
    </Page>
  )
}
