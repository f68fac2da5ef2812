import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { setAbsence } from '@/lib/people/actions'

type Props = { personId: string; colleagues: { id: string; name: string }[] }

export function AbsenceForm({ personId, colleagues }: Props) {
  const t = useTranslations('people.absence')
  return (
    <Form action={setAbsence} label={t('submit')}>
      <input type="hidden" name="personId" value={personId} />
      <div className="form-row">
        <Field name="firstDay" type="date" label={t('firstDay')} hint={t('dayHint')} />
        <Field name="lastDay" type="date" label={t('lastDay')} />
      </div>
      <Select
        name="deputyId"
        label={t('deputy')}
        placeholder={t('noDeputy')}
        choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <div className="form-actions">
        <Submit variant="secondary">{t('submit')}</Submit>
      </div>
    </Form>
  )
}
