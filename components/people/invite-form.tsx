import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { RefusalLink } from '@/components/ui/refusal-link'
import { Submit } from '@/components/ui/submit'
import { invitePerson } from '@/lib/people/actions'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'
import { InvitationLink } from './invitation-link'
import { PlaceFields } from './place-fields'

/** A new invitation; afterwards its link stands here once. */
export function InviteForm({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('people.invite')
  return (
    <Form action={invitePerson} label={t('title')}>
      <InvitationLink
        texts={{
          link: t('link'),
          hint: t('linkHint'),
          copy: t('copy'),
          copied: t('copied'),
        }}
      />
      <Field name="name" label={t('name')} autoComplete="off" />
      <Field name="email" type="email" label={t('email')} autoComplete="off" />
      <RefusalLink />
      <PlaceFields organisation={viewer.organisation} />
      <div className="form-actions">
        <Submit blocked={can(viewer, 'people.invite')}>{t('submit')}</Submit>
      </div>
    </Form>
  )
}
