import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import { Section } from '@/components/ui/section'
import { Submit } from '@/components/ui/submit'
import { changePerson } from '@/lib/people/actions'
import type { PersonPage } from '@/lib/people/queries'
import { mayChangePerson, needsPassword, placeTexts } from '@/lib/people/rules'
import type { Viewer } from '@/lib/viewer'
import { PlaceFields } from './place-fields'

type Props = { page: PersonPage; viewer: Viewer; number: number }

/** Department, role and flags, for administrators. */
export function PlaceForm({ page: { person, admins }, viewer, number }: Props) {
  const t = useTranslations('people')
  const values = placeTexts(person)
  const about = { personId: person.id, admins }
  const asksPassword = needsPassword(about, viewer) && !viewer.organisation.demo
  const fields = person.id === viewer.id ? ['role'] : []
  return (
    <Section number={number} title={t('place.title')}>
      <Form
        key={person.version}
        action={changePerson}
        version={person.version}
        base={values}
        label={t('place.title')}
      >
        <input type="hidden" name="personId" value={person.id} />
        <PlaceFields organisation={viewer.organisation} values={values} withBothSides />
        {asksPassword ? (
          <PasswordField
            name="password"
            label={t('place.password')}
            hint={t('place.passwordHint')}
            autoComplete="current-password"
          />
        ) : null}
        <p className="hint">{t('place.signsOut')}</p>
        <div className="form-actions">
          <Submit blocked={mayChangePerson({ ...about, fields }, viewer)}>{t('place.save')}</Submit>
        </div>
      </Form>
    </Section>
  )
}
