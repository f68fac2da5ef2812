import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** For an address that leads to nothing this person may see; it does not say which of both. */
export async function NothingHere() {
  const t = await getTranslations('failure')
  return (
    <main className="page page-margin" id="content" tabIndex={-1}>
      <div className="page-head">
        <h1 className="title">{t('notFound')}</h1>
      </div>
      <EmptyState
        kind="filtered"
        title={t('notFoundBody')}
        action={<LinkButton href="/">{t('home')}</LinkButton>}
      />
    </main>
  )
}
