import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Absences } from '@/components/people/absences'
import { PersonChanges } from '@/components/people/person-changes'
import { factsAbout } from '@/components/people/person-facts'
import { PlaceForm } from '@/components/people/place-form'
import { RejoinForm } from '@/components/people/rejoin-form'
import { LinkButton } from '@/components/ui/button'
import { Page } from '@/components/ui/page'
import { Columns } from '@/components/ui/section'
import { requireViewer } from '@/lib/auth/current-viewer'
import { found } from '@/lib/found'
import { can } from '@/lib/people/permissions'
import { personPage } from '@/lib/people/queries'
import { mayDeactivate } from '@/lib/people/rules'

type Props = { params: Promise<{ personId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PersonPage({ params }: Props) {
  const viewer = await requireViewer()
  const page = await found((await params).personId, (id) => personPage(viewer, id))
  const t = await getTranslations('people')
  const { person, admins } = page
  const administers = can(viewer, 'people.change').ok
  const mayLeave = person.active && mayDeactivate(person, admins, viewer).ok
  return (
    <Page
      title={person.name}
      crumbs={[{ label: t('title'), href: '/people' }]}
      facts={factsAbout(person, viewer.organisation, t)}
      actions={
        mayLeave ? (
          <LinkButton href={`/people/${person.id}/leave`} icon="user-minus">
            {t('leave.open')}
          </LinkButton>
        ) : undefined
      }
    >
      <Columns shape="2">
        <div>
          {person.active ? <Absences number={1} page={page} viewer={viewer} /> : null}
          {!person.active && administers ? (
            <RejoinForm personId={person.id} viewer={viewer} />
          ) : null}
          <PersonChanges number={2} page={page} viewer={viewer} />
        </div>
        {administers && person.active ? <PlaceForm number={3} page={page} viewer={viewer} /> : null}
      </Columns>
    </Page>
  )
}
