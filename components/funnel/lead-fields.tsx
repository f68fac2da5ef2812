import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { conventionsOf, decimalInput, formatDay } from '@/lib/format'
import type { LeadChoices } from '@/lib/funnel/queries/choices'
import { legalBases } from '@/lib/funnel/stages'
import type { Viewer } from '@/lib/viewer'

type Props = {
  choices: LeadChoices
  viewer: Viewer
  values: Record<string, string>
  isNew?: boolean
}

/** Everything that is asked about a lead, in three parts. */
export function LeadFields({ choices, viewer, values, isNew }: Props) {
  const t = useTranslations('funnel')
  return (
    <>
      <Section number={1} title={t('new.company')}>
        <div className="form">
          <About choices={choices} viewer={viewer} values={values} isNew={isNew ?? false} />
        </div>
      </Section>
      <Section number={2} title={t('new.who')}>
        <div className="form">
          <div className="form-row">
            <Owners choices={choices} viewer={viewer} values={values} />
          </div>
        </div>
      </Section>
      <Section number={3} title={t('new.next')}>
        <div className="form">
          <Next viewer={viewer} values={values} />
        </div>
      </Section>
    </>
  )
}

function About({ choices, values, isNew }: Props) {
  const t = useTranslations('funnel')
  const named = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Field
        name="company"
        label={t('fields.company')}
        hint={t('fields.companyHint')}
        defaultValue={values.company}
        autoComplete="off"
        optional
      />
      <Field
        name="name"
        label={t('fields.name')}
        hint={isNew ? t('fields.nameHint') : undefined}
        defaultValue={values.name}
        autoComplete="off"
        optional={isNew}
      />
      {choices.contacts.length > 0 ? (
        <Select
          name="contactId"
          label={t('fields.contact')}
          optional
          placeholder={t('fields.noContact')}
          defaultValue={values.contactId}
          choices={choices.contacts.map(({ id, name, position }) => ({
            value: id,
            label: position ? `${name}, ${position}` : name,
          }))}
        />
      ) : (
        <input type="hidden" name="contactId" value={values.contactId ?? ''} />
      )}
      <div className="form-row">
        <Select
          name="sourceId"
          label={t('fields.source')}
          placeholder={t('fields.choose')}
          defaultValue={values.sourceId}
          choices={named(choices.sources)}
        />
        <Select
          name="legalBasis"
          label={t('fields.legalBasis')}
          placeholder={t('fields.choose')}
          defaultValue={values.legalBasis}
          choices={legalBases.map((basis) => ({ value: basis, label: t(`legalBases.${basis}`) }))}
        />
      </div>
      {isNew ? (
        <Select
          name="stageId"
          label={t('fields.stage')}
          defaultValue={values.stageId ?? choices.stages[0]?.id}
          choices={named(choices.stages)}
        />
      ) : null}
    </>
  )
}

const ownerField = { MARKETING: 'marketingOwnerId', SALES: 'salesOwnerId' } as const

function Owners({ choices, viewer, values }: Props) {
  const t = useTranslations('funnel.fields')
  const { order, departments } = viewer.organisation
  return order.map((side) => (
    <Select
      key={side}
      name={ownerField[side]}
      label={t('owner', { department: departments[side] })}
      optional
      placeholder={t('noOwner')}
      defaultValue={values[ownerField[side]]}
      choices={choices.owners[side].map(({ id, name, away, deputy }) => ({
        value: id,
        label: away ? awayText(t, name, deputy) : name,
      }))}
    />
  ))
}

function awayText(
  t: ReturnType<typeof useTranslations<'funnel.fields'>>,
  name: string,
  deputy: string | null,
): string {
  return deputy ? t('awayFor', { name, deputy }) : t('away', { name })
}

function Next({ viewer, values }: Pick<Props, 'viewer' | 'values'>) {
  const t = useTranslations('funnel.fields')
  const on = values.nextStepOn
  return (
    <>
      <div className="form-row">
        <Field
          name="nextStep"
          label={t('nextStep')}
          defaultValue={values.nextStep}
          autoComplete="off"
          optional
        />
        <Field
          name="nextStepOn"
          type="date"
          label={t('nextStepOn')}
          defaultValue={on && formatDay(new Date(on), conventionsOf(viewer))}
          optional
        />
      </div>
      <Field
        name="value"
        type="number"
        label={t('value')}
        hint={t('valueHint', { currency: viewer.organisation.currency })}
        defaultValue={decimalInput(values.value, viewer.locale)}
        optional
      />
    </>
  )
}
