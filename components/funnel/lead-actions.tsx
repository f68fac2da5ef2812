import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { moveLead } from '@/lib/funnel/actions'
import type { LeadPage } from '@/lib/funnel/queries/lead-page'
import { isSeam } from '@/lib/funnel/stages'
import type { Viewer } from '@/lib/viewer'

type Props = { page: LeadPage; viewer: Viewer }

/** What may be done with the lead now; the next stage is one click away. */
export function LeadActions({ page, viewer }: Props) {
  const t = useTranslations('funnel')
  const { lead, allowed } = page
  const base = `/funnel/${lead.id}`
  const ending = allowed.end.some(({ verdict }) => verdict.ok)
  const moving = allowed.move.some(({ verdict }) => verdict.ok)
  return (
    <>
      {allowed.edit.ok ? (
        <LinkButton href={`${base}/edit`} icon="pencil">
          {t('edit.open')}
        </LinkButton>
      ) : null}
      {moving || allowed.reopen.ok ? (
        <LinkButton href={`${base}/move`}>{t(moving ? 'move.open' : 'move.reopen')}</LinkButton>
      ) : null}
      {ending ? <LinkButton href={`${base}/end`}>{t('end.open')}</LinkButton> : null}
      <NextStage page={page} viewer={viewer} />
    </>
  )
}

function NextStage({ page, viewer }: Props) {
  const t = useTranslations('funnel.move')
  const { lead, stage, stages, allowed } = page
  const next = stages[stages.findIndex(({ id }) => id === stage.id) + 1]
  const verdict = allowed.move.find((each) => each.stage.id === next?.id)?.verdict
  if (!next || !verdict?.ok) return null
  const department = viewer.organisation.departments[next.holder]
  return (
    <Form
      action={moveLead}
      version={lead.version}
      layout="inline"
      label={t('next', { stage: next.name })}
    >
      <input type="hidden" name="leadId" value={lead.id} />
      <input type="hidden" name="toStageId" value={next.id} />
      <Submit icon="arrow-right">
        {isSeam(stage, next) ? t('handOver', { department }) : t('next', { stage: next.name })}
      </Submit>
    </Form>
  )
}
