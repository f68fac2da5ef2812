import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StageTable } from '@/components/funnel/settings/stage-table'
import { WordList } from '@/components/funnel/settings/word-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Columns, Section } from '@/components/ui/section'
import { requireViewer } from '@/lib/auth/current-viewer'
import { shiftReason, shiftSource } from '@/lib/funnel/actions'
import { funnelSettings } from '@/lib/funnel/queries/settings'
import { exits } from '@/lib/funnel/stages'
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
  const { stages, reasons, sources } = await funnelSettings(viewer)
  const mayWrite = can(viewer, 'stage.write').ok
  const add = (href: string, label: string) =>
    mayWrite ? (
      <LinkButton href={href} small icon="plus">
        {label}
      </LinkButton>
    ) : undefined
  const path = '/settings/funnel'
  return (
    <Page title={t('settings.title')} crumbs={crumbs} tool>
      <p className="meta">
        {t('settings.intro')} {mayWrite ? t('settings.unsigned') : null}
      </p>
      <Section
        number={1}
        title={t('settings.stages')}
        side={add(`${path}/stages/new`, t('settings.newStage'))}
      >
        <p className="hint">{t('settings.stagesHint')}</p>
        <StageTable stages={stages} viewer={viewer} />
      </Section>
      <Columns shape="3-2">
        <Section
          number={2}
          title={t('settings.reasons')}
          side={add(`${path}/reasons/new`, t('settings.newReason'))}
        >
          {exits.map((exit) => (
            <div key={exit} className="mb-5">
              <h3 className="subheading">{t(`exits.${exit}`)}</h3>
              <WordList
                label={t(`exits.${exit}`)}
                words={reasons.filter((reason) => reason.exit === exit)}
                change={
                  mayWrite
                    ? { action: shiftReason, field: 'reasonId', path: `${path}/reasons` }
                    : undefined
                }
              />
            </div>
          ))}
        </Section>
        <Section
          number={3}
          title={t('settings.sources')}
          side={add(`${path}/sources/new`, t('settings.newSource'))}
        >
          <WordList
            label={t('settings.sources')}
            words={sources}
            change={
              mayWrite
                ? { action: shiftSource, field: 'sourceId', path: `${path}/sources` }
                : undefined
            }
          />
        </Section>
      </Columns>
    </Page>
  )
}
