import { useTranslations } from 'next-intl'
import { PasswordField } from '@/components/ui/password-field'
import { longestPassword, shortestPassword } from '@/lib/auth/password-length'
import { CapsLockHint } from './caps-lock-hint'

/** A password that is being chosen; what is asked of it is said beforehand. */
export function NewPassword({ label }: { label?: string }) {
  const t = useTranslations('auth')
  return (
    <>
      <PasswordField
        name="password"
        label={label ?? t('yourPassword')}
        hint={t('password.hint', { minimum: shortestPassword, maximum: longestPassword })}
        autoComplete="new-password"
      />
      <CapsLockHint text={t('capsLock')} />
    </>
  )
}
