import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PeopleGroups } from '@/components/people/people-groups'
import { PeopleSearch } from '@/components/people/people-search'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/people/permissions'
import { directory } from '@/lib/people/queries'
import { directorySchema } from '@/lib/people/schema'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const t = await getTranslations('people')
  if (!can(viewer, 'people.read').ok) {
    return (
      <Page title={t('title')} tool>
        <EmptyState kind="forbidden" title={t('forbidden')} />
      </Page>
    )
  }
  const { search } = directorySchema.parse(await searchParams)
  const people = await directory(viewer, search)
  const invite = can(viewer, 'people.invite').ok ? (
    <LinkButton href="/people/invite" variant="primary" icon="user-plus">
      {t('invite.open')}
    </LinkButton>
  ) : undefined
  return (
    <Page title={t('title')} actions={invite} tool>
      <PeopleSearch search={search} />
      {people.length > 0 ? (
        <PeopleGroups people={people} viewer={viewer} />
      ) : (
        <EmptyState
          kind="filtered"
          title={t('noneFound')}
          action={<LinkButton href="/people">{t('clear')}</LinkButton>}
        />
      )}
      {!search && people.length === 1 ? (
        <EmptyState title={t('onlyYou')}>{t('onlyYouWhy')}</EmptyState>
      ) : null}
    </Page>
  )
}
