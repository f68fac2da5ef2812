import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { deactivatePerson } from '@/lib/people/actions'
import type { Departure } from '@/lib/people/queries'
import { mayDeactivate } from '@/lib/people/rules'
import type { Who } from '@/lib/viewer'

type Props = { departure: Departure; viewer: Who }

/** What is open, who takes it, and the act itself. */
export function LeaveForm({ departure: { person, open, colleagues, admins }, viewer }: Props) {
  const t = useTranslations('people.leave')
  const tAll = useTranslations()
  const nobodyTakesIt = open.length > 0 && colleagues.length === 0
  return (
    <Form action={deactivatePerson} label={t('page', { name: person.name })}>
      <input type="hidden" name="personId" value={person.id} />
      <p>{t('intro', { name: person.name })}</p>
      <div>
        <p className="subheading">{t('work')}</p>
        {open.length === 0 ? <p>{t('nothing')}</p> : null}
        {open.map(({ kind, count }) => (
          <p key={kind}>{tAll(kind, { count })}</p>
        ))}
      </div>
      {nobodyTakesIt ? <p className="hint">{t('nobody')}</p> : null}
      {open.length > 0 && !nobodyTakesIt ? (
        <Select
          name="successorId"
          label={t('successor')}
          hint={t('successorHint')}
          placeholder={t('choose')}
          choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <div className="form-actions">
        <Submit variant="danger" blocked={mayDeactivate(person, admins, viewer)}>
          {t('submit', { name: person.name })}
        </Submit>
        <LinkButton href={`/people/${person.id}`} variant="quiet">
          {t('back')}
        </LinkButton>
      </div>
    </Form>
  )
}
