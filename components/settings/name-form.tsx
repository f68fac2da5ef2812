import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { renameSelf } from '@/lib/people/actions'

type Props = { account: { name: string; version: number } }

/** One's own name as the others see it. */
export function NameForm({ account: { name, version } }: Props) {
  const t = useTranslations('settings')
  return (
    <Form
      key={version}
      action={renameSelf}
      version={version}
      base={{ name }}
      label={t('account.nameTitle')}
    >
      <Field
        name="name"
        label={t('account.name')}
        hint={t('account.nameHint')}
        defaultValue={name}
        autoComplete="name"
      />
      <div className="form-actions">
        <Submit variant="secondary">{t('save')}</Submit>
      </div>
    </Form>
  )
}
