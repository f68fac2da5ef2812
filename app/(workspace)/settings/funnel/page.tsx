import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StageTable } from '@/components/funnel/settings/stage-table'
import { Add, WordsOfTheFunnel } from '@/components/funnel/settings/words-of-the-funnel'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Section } from '@/components/ui/section'
import { requireViewer } from '@/lib/auth/current-viewer'
import { funnelSettings } from '@/lib/funnel/queries/settings'
import { can } from '@/lib/people/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel.settings'))('title') }
}

export default async function FunnelSettingsPage() {
  const viewer = await requireViewer()
  const t = await getTranslations('funnel')
  const crumbs = [{ label: (await getTranslations('settings'))('title'), href: '/settings' }]
  if (!can(viewer, 'lead.read').ok) {
    return (
      <Page title={t('settings.title')} crumbs={crumbs} tool>
        <EmptyState kind="forbidden" title={t('forbidden')} />
      </Page>
    )
  }
  const { stages, ...words } = await funnelSettings(viewer)
  const mayWrite = can(viewer, 'stage.write').ok
  return (
    <Page title={t('settings.title')} crumbs={crumbs} tool>
      <p className="meta mb-5">
        {t('settings.intro')} {mayWrite ? t('settings.unsigned') : null}
      </p>
      <Section
        number={1}
        title={t('settings.stages')}
        side={mayWrite ? <Add what="stages" label={t('settings.newStage')} /> : undefined}
      >
        <p className="hint mb-3">{t('settings.stagesHint')}</p>
        <StageTable stages={stages} viewer={viewer} />
      </Section>
      <WordsOfTheFunnel {...words} mayWrite={mayWrite} />
    </Page>
  )
}
