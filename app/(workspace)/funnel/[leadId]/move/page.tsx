import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MoveForm, ReopenForm, TakeBackForm } from '@/components/funnel/move-form'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Fold } from '@/components/ui/popover'
import { requireViewer } from '@/lib/auth/current-viewer'
import { found } from '@/lib/found'
import { leadStep } from '@/lib/funnel/queries/step-page'

type Props = { params: Promise<{ leadId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel'))('move.submit') }
}

export default async function MoveLeadPage({ params }: Props) {
  const viewer = await requireViewer()
  const { leadId } = await params
  const step = await found(leadId, (id) => leadStep(viewer, id))
  const t = await getTranslations('funnel')
  const { lead, moves, reopen, exits } = step
  const title = t(reopen.length > 0 ? 'move.reopenTitle' : 'move.title', { name: lead.name })
  return (
    <Page
      title={title}
      tool
      crumbs={[
        { label: t('room'), href: '/funnel' },
        { label: lead.name, href: `/funnel/${lead.id}` },
      ]}
      actions={
        exits.length > 0 ? (
          <LinkButton href={`/funnel/${lead.id}/end`}>{t('end.open')}</LinkButton>
        ) : undefined
      }
    >
      {moves.length > 0 ? <MoveForm step={step} viewer={viewer} /> : null}
      {reopen.length > 0 ? <ReopenForm step={step} /> : null}
      {moves.length + reopen.length === 0 ? <Closed step={step} /> : null}
      {step.mayCorrect ? (
        <div className="pt-5">
          <Fold label={t('move.takeBack')}>
            <TakeBackForm step={step} />
          </Fold>
        </div>
      ) : null}
    </Page>
  )
}

async function Closed({ step: { refusal, lead } }: { step: Awaited<ReturnType<typeof leadStep>> }) {
  const t = await getTranslations()
  return (
    <EmptyState
      kind="forbidden"
      title={t('funnel.move.none')}
      action={<LinkButton href={`/funnel/${lead.id}`}>{lead.name}</LinkButton>}
    >
      {refusal.ok ? undefined : t(refusal.reason, refusal.values)}
    </EmptyState>
  )
}
