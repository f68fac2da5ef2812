import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { TextArea } from '@/components/ui/text-area'
import { endLead } from '@/lib/funnel/actions'
import type { LeadStep } from '@/lib/funnel/queries/step-page'
import type { Exit } from '@/lib/funnel/stages'

type Props = { step: LeadStep; exit: Exit }

/** Why a lead leaves the funnel this way. */
export function EndForm({ step, exit }: Props) {
  const t = useTranslations('funnel')
  const { lead, reasons } = step
  return (
    <Form action={endLead} version={lead.version} label={t('end.title', { name: lead.name })}>
      <input type="hidden" name="leadId" value={lead.id} />
      <input type="hidden" name="exit" value={exit} />
      <Select
        name="reasonId"
        label={t('fields.reason')}
        hint={t('end.why')}
        placeholder={t('fields.choose')}
        choices={reasons
          .filter((reason) => reason.exit === exit)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea name="note" label={t('fields.note')} rows={2} limit={1000} optional />
      <div className="form-actions">
        <Submit>{t('end.submit')}</Submit>
        <LinkButton href={`/funnel/${lead.id}`} variant="quiet">
          {t('edit.cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}
