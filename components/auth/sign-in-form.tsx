import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import { Submit } from '@/components/ui/submit'
import { signIn } from '@/lib/auth/actions'
import { CapsLockHint } from './caps-lock-hint'

/** E-mail and password; `next` is the page to go on to. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('auth')
  return (
    <Form action={signIn} label={t('signIn')}>
      <input type="hidden" name="next" value={next} />
      <Field name="email" type="email" label={t('email')} autoComplete="username" autoFocus />
      <PasswordField name="password" label={t('yourPassword')} autoComplete="current-password" />
      <CapsLockHint text={t('capsLock')} />
      <Checkbox name="long" label={t('long')} />
      <div>
        <Submit>{t('signIn')}</Submit>
      </div>
    </Form>
  )
}
