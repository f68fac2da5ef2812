import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { RefusalLink } from '@/components/ui/refusal-link'
import { Submit } from '@/components/ui/submit'
import { createContact, editContact } from '@/lib/companies/actions'
import { can } from '@/lib/people/permissions'
import type { Who } from '@/lib/viewer'

type NewProps = { viewer: Who; companyId: string }

export function NewContact({ viewer, companyId }: NewProps) {
  const t = useTranslations('companies')
  return (
    <Form action={createContact} label={t('contact.new')}>
      <input type="hidden" name="companyId" value={companyId} />
      <ContactFields />
      <div className="form-actions">
        <Submit blocked={can(viewer, 'contact.write')}>{t('contact.create')}</Submit>
        <LinkButton href={`/companies/${companyId}`} variant="quiet">
          {t('cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}

type EditProps = {
  viewer: Who
  contact: { id: string; version: number }
  values: Record<string, string>
  backHref: string
}

export function EditContact({ viewer, contact, values, backHref }: EditProps) {
  const t = useTranslations('companies')
  return (
    <Form action={editContact} version={contact.version} base={values} label={t('edit')}>
      <input type="hidden" name="contactId" value={contact.id} />
      <ContactFields values={values} />
      <div className="form-actions">
        <Submit blocked={can(viewer, 'contact.write')}>{t('save')}</Submit>
        <LinkButton href={backHref} variant="quiet">
          {t('cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}

function ContactFields({ values = {} }: { values?: Record<string, string> }) {
  const t = useTranslations('companies.contact')
  return (
    <>
      <Field name="name" label={t('name')} defaultValue={values.name} autoComplete="off" />
      <Field name="position" label={t('position')} defaultValue={values.position} optional />
      <Field
        name="email"
        type="email"
        label={t('email')}
        defaultValue={values.email}
        autoComplete="off"
        optional
      />
      <RefusalLink />
      <Field
        name="phone"
        type="tel"
        label={t('phone')}
        defaultValue={values.phone}
        autoComplete="off"
        optional
      />
    </>
  )
}
