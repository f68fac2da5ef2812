import { useTranslations } from 'next-intl'
import { Checkbox, RadioGroup } from '@/components/ui/choices'
import { givenRoles } from '@/lib/people/schema'
import type { OrganisationFacts } from '@/lib/viewer'

type Props = {
  organisation: OrganisationFacts
  /** As placeTexts gives them; without them a new member. */
  values?: Record<string, string>
  /** Asked only of people who are here already. */
  withBothSides?: boolean
}

/** Department in the organisation's order, role and flags. */
export function PlaceFields({ organisation, values, withBothSides }: Props) {
  const t = useTranslations('people')
  const { order, departments, small } = organisation
  return (
    <>
      <RadioGroup
        name="department"
        label={t('department')}
        defaultValue={values?.department}
        choices={[
          ...order.map((side) => ({ value: side, label: departments[side] })),
          { value: 'NONE', label: t('noDepartment') },
        ]}
      />
      <RadioGroup
        name="role"
        label={t('role')}
        defaultValue={values?.role ?? 'MEMBER'}
        choices={givenRoles.map((role) => ({
          value: role,
          label: t(`roles.${role}`),
          hint: t(`roleHints.${role}`),
        }))}
      />
      <Checkbox
        name="approver"
        label={t('approverLabel')}
        defaultChecked={values?.approver === 'on'}
      />
      <Checkbox name="admin" label={t('adminLabel')} defaultChecked={values?.admin === 'on'} />
      {withBothSides && (small || values?.bothSides === 'on') ? (
        <Checkbox
          name="bothSides"
          label={t('bothSidesLabel')}
          hint={t('bothSidesHint')}
          defaultChecked={values?.bothSides === 'on'}
        />
      ) : null}
    </>
  )
}
