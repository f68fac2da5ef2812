import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import { Submit } from '@/components/ui/submit'
import { acceptInvitation } from '@/lib/auth/actions'
import type { OpenInvitation } from '@/lib/auth/invitation'
import { CapsLockHint } from './caps-lock-hint'
import { NewPassword } from './new-password'

type Props = { token: string; invitation: OpenInvitation }

/** Says who invites whom to what, and asks for a password: a new one or the one there is. */
export function InvitationForm({ token, invitation }: Props) {
  const t = useTranslations('auth.invitation')
  const { organisation, invitedBy, name, email, hasPassword } = invitation
  return (
    <div className="grid gap-5">
      <div>
        <p>{t('by', { name: invitedBy, organisation })}</p>
        <p className="meta">{t('forWhom', { name, email })}</p>
      </div>
      <Form action={acceptInvitation} label={t('title')}>
        <input type="hidden" name="token" value={token} />
        <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
        {hasPassword ? <KnownPassword /> : <NewPassword label={t('choose')} />}
        <div>
          <Submit>{t('accept')}</Submit>
        </div>
      </Form>
    </div>
  )
}

function KnownPassword() {
  const t = useTranslations('auth')
  return (
    <>
      <PasswordField
        name="password"
        label={t('invitation.existing')}
        hint={t('invitation.existingHint')}
        autoComplete="current-password"
      />
      <CapsLockHint text={t('capsLock')} />
    </>
  )
}
