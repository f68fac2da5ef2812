import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { Submit } from '@/components/ui/submit'
import { can } from '@/lib/people/permissions'
import { editOrganisation } from '@/lib/settings/actions'
import type { OrganisationSettings } from '@/lib/settings/queries'
import { organisationTexts } from '@/lib/settings/rules'
import type { Viewer } from '@/lib/viewer'
import { type Choices, FormatFields, HolidayField } from './format-fields'
import { HolidayList } from './holiday-list'

type Props = { settings: OrganisationSettings; viewer: Viewer; choices: Choices }

/** The organisation's own facts; who may not change them reads them here too. */
export function OrganisationForm({ settings, viewer, choices }: Props) {
  const t = useTranslations('settings')
  const { organisation, holidays } = settings
  const values = organisationTexts(organisation)
  return (
    <Form
      key={organisation.version}
      action={editOrganisation}
      version={organisation.version}
      base={values}
      label={t('organisation.title')}
    >
      <Section number={1} title={t('organisation.company')}>
        <Field
          name="name"
          label={t('organisation.name')}
          defaultValue={values.name}
          autoComplete="organization"
        />
      </Section>
      <Section number={2} title={t('organisation.departments')}>
        <div className="grid gap-3">
          <Departments viewer={viewer} values={values} />
        </div>
      </Section>
      <Section number={3} title={t('organisation.formats')}>
        <div className="grid gap-4">
          <FormatFields values={values} choices={choices} />
        </div>
      </Section>
      <Section number={4} title={t('organisation.holidays')}>
        <div className="grid gap-4">
          <HolidayField values={values} regions={choices.regions} />
          <HolidayList holidays={holidays} viewer={viewer} />
        </div>
      </Section>
      <div className="form-actions">
        <Submit blocked={can(viewer, 'organisation.write')}>{t('save')}</Submit>
      </div>
    </Form>
  )
}

const fields = { MARKETING: 'marketingName', SALES: 'salesName' } as const

/** In the organisation's own order, like everywhere. */
function Departments({ viewer, values }: { viewer: Viewer; values: Record<string, string> }) {
  const t = useTranslations('settings.organisation')
  return (
    <>
      <p className="hint">{t('departmentsHint')}</p>
      <div className="form-row">
        {viewer.organisation.order.map((side) => (
          <Field
            key={side}
            name={fields[side]}
            label={t(fields[side])}
            defaultValue={values[fields[side]]}
            autoComplete="off"
          />
        ))}
      </div>
    </>
  )
}
