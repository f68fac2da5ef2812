import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { moveLead, reopenLead, takeBackStep } from '@/lib/funnel/actions'
import type { LeadStep } from '@/lib/funnel/queries/step-page'
import { isSeam } from '@/lib/funnel/stages'
import type { Viewer } from '@/lib/viewer'

type Props = { step: LeadStep; viewer: Viewer }

/** Into which stage; works without JavaScript, as every card of the board does through it. */
export function MoveForm({ step, viewer }: Props) {
  const t = useTranslations('funnel')
  const { lead, stage, moves } = step
  const { departments } = viewer.organisation
  const next = moves.find(({ position }) => position > stage.position)
  return (
    <Form action={moveLead} version={lead.version} label={t('move.title', { name: lead.name })}>
      <input type="hidden" name="leadId" value={lead.id} />
      <RadioGroup
        name="toStageId"
        label={t('fields.to')}
        defaultValue={next?.id}
        choices={moves.map((to) => ({
          value: to.id,
          label: to.name,
          hint: isSeam(stage, to)
            ? t('move.crosses', { department: departments[to.holder] })
            : undefined,
        }))}
      />
      <div className="form-actions">
        <Submit>{t('move.submit')}</Submit>
        <LinkButton href={`/funnel/${lead.id}`} variant="quiet">
          {t('edit.cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}

/** The next pass of a lead that had left the funnel. */
export function ReopenForm({ step: { lead, reopen } }: { step: LeadStep }) {
  const t = useTranslations('funnel')
  return (
    <Form action={reopenLead} version={lead.version} label={t('move.reopen')}>
      <input type="hidden" name="leadId" value={lead.id} />
      <p className="hint">{t('move.reopenWhy')}</p>
      <RadioGroup
        name="toStageId"
        label={t('fields.to')}
        defaultValue={reopen[0]?.id}
        choices={reopen.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="form-actions">
        <Submit>{t('move.reopen')}</Submit>
        <LinkButton href={`/funnel/${lead.id}`} variant="quiet">
          {t('edit.cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}

/** For a step that was a mistake. */
export function TakeBackForm({ step: { lead } }: { step: LeadStep }) {
  const t = useTranslations('funnel.move')
  return (
    <Form action={takeBackStep} version={lead.version} label={t('takeBack')}>
      <input type="hidden" name="leadId" value={lead.id} />
      <p className="hint">{t('takeBackWhy')}</p>
      <div className="form-actions">
        <Submit variant="secondary" icon="undo-2">
          {t('takeBack')}
        </Submit>
      </div>
    </Form>
  )
}
