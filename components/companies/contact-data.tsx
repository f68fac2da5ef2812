import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import { Submit } from '@/components/ui/submit'
import { TextArea } from '@/components/ui/text-area'
import { discloseContact } from '@/lib/companies/actions'
import type { ContactPage } from '@/lib/companies/queries/contacts'
import { can } from '@/lib/people/permissions'
import type { Who } from '@/lib/viewer'

type Props = { contact: ContactPage['contact']; viewer: Who; number: number }

/** E-mail and phone, or the way for leadership to open them with a reason. */
export function ContactData({ contact, viewer, number }: Props) {
  const t = useTranslations('companies.contact')
  return (
    <Section number={number} title={t('data')}>
      {contact.open ? (
        <KeyValues
          entries={[
            {
              label: t('email'),
              value: contact.email ? <Mail address={contact.email} /> : t('none'),
            },
            { label: t('phone'), value: contact.phone ?? t('none') },
          ]}
        />
      ) : (
        <p className="meta">{t('closed')}</p>
      )}
      {!contact.open && can(viewer, 'contact.disclose').ok ? <Disclose id={contact.id} /> : null}
    </Section>
  )
}

function Mail({ address }: { address: string }) {
  return <a href={`mailto:${address}`}>{address}</a>
}

function Disclose({ id }: { id: string }) {
  const t = useTranslations('companies.contact')
  return (
    <Form action={discloseContact} label={t('disclose')}>
      <input type="hidden" name="contactId" value={id} />
      <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} limit={500} />
      <div className="form-actions">
        <Submit>{t('disclose')}</Submit>
      </div>
    </Form>
  )
}
