import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { createLead, editLead } from '@/lib/funnel/actions'
import type { LeadChoices } from '@/lib/funnel/queries/choices'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'
import { LeadFields } from './lead-fields'

type NewProps = { choices: LeadChoices; viewer: Viewer; values: Record<string, string> }

/** A new lead. */
export function NewLead({ choices, viewer, values }: NewProps) {
  const t = useTranslations('funnel')
  return (
    <Form action={createLead} layout="wide" label={t('new.title')}>
      <LeadFields choices={choices} viewer={viewer} values={values} isNew />
      <div className="form-actions">
        <Submit blocked={can(viewer, 'lead.create')}>{t('new.submit')}</Submit>
        <LinkButton href="/funnel" variant="quiet">
          {t('edit.cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}

type EditProps = NewProps & { lead: { id: string; name: string; version: number } }

/** Changes what differs from what the person saw; two changes are joined field by field. */
export function EditLead({ lead, choices, viewer, values }: EditProps) {
  const t = useTranslations('funnel')
  return (
    <Form
      action={editLead}
      version={lead.version}
      base={values}
      layout="wide"
      label={t('edit.title', { name: lead.name })}
    >
      <input type="hidden" name="leadId" value={lead.id} />
      <LeadFields choices={choices} viewer={viewer} values={values} />
      <div className="form-actions">
        <Submit blocked={can(viewer, 'lead.edit')}>{t('edit.submit')}</Submit>
        <LinkButton href={`/funnel/${lead.id}`} variant="quiet">
          {t('edit.cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}
