import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export default async function NotFound() {
  const t = await getTranslations('failure')
  return (
    <main className="page" id="content">
      <h1 className="title">{t('notFound')}</h1>
      <EmptyState
        kind="filtered"
        title={t('notFound')}
        action={<LinkButton href="/">{t('home')}</LinkButton>}
      >
        {t('notFoundBody')}
      </EmptyState>
    </main>
  )
}
