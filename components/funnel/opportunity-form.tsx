import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { conventionsOf, decimalInput, formatDay } from '@/lib/format'
import { editOpportunity } from '@/lib/funnel/actions'
import type { OpportunityToEdit } from '@/lib/funnel/queries/edit-page'
import type { Viewer } from '@/lib/viewer'

type Props = { page: OpportunityToEdit; viewer: Viewer }

/** Value, expected close and product of the offer. */
export function OpportunityForm({ page, viewer }: Props) {
  const t = useTranslations('funnel')
  const { lead, opportunity, values, products } = page
  const on = values.expectedCloseOn
  return (
    <Form
      action={editOpportunity}
      version={opportunity.version}
      base={values}
      label={t('lead.opportunityEdit')}
    >
      <input type="hidden" name="opportunityId" value={opportunity.id} />
      <Field
        name="value"
        type="number"
        label={t('fields.value')}
        hint={t('fields.valueHint', { currency: viewer.organisation.currency })}
        defaultValue={decimalInput(values.value, viewer.locale)}
        optional
      />
      <Field
        name="expectedCloseOn"
        type="date"
        label={t('fields.expectedCloseOn')}
        defaultValue={on && formatDay(new Date(on), conventionsOf(viewer))}
        optional
      />
      <Select
        name="productId"
        label={t('fields.product')}
        optional
        placeholder={t('fields.noProduct')}
        defaultValue={values.productId}
        choices={products.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="form-actions">
        <Submit>{t('lead.save')}</Submit>
        <LinkButton href={`/funnel/${lead.id}`} variant="quiet">
          {t('edit.cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}
