import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { Row, Rows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import { Submit } from '@/components/ui/submit'
import { conventionsOf, formatDay } from '@/lib/format'
import { removeAbsence } from '@/lib/people/actions'
import type { PersonPage } from '@/lib/people/queries'
import { maySetAbsence } from '@/lib/people/rules'
import type { Viewer } from '@/lib/viewer'
import { AbsenceForm } from './absence-form'

type Props = { page: PersonPage; viewer: Viewer; number: number }

/** Days away from today on and who stands in. */
export function Absences({ page, viewer, number }: Props) {
  const t = useTranslations('people.absence')
  const { person, absences, colleagues } = page
  const verdict = maySetAbsence(person.id, viewer)
  return (
    <Section number={number} title={t('title')}>
      {absences.length === 0 ? <p className="meta">{t('none')}</p> : null}
      <Rows label={t('title')}>
        {absences.map((absence) => (
          <AbsenceRow key={absence.id} absence={absence} viewer={viewer} open={verdict.ok} />
        ))}
      </Rows>
      {verdict.ok && person.active ? (
        <div className="pt-4">
          <AbsenceForm personId={person.id} colleagues={colleagues} />
        </div>
      ) : null}
    </Section>
  )
}

type RowProps = { absence: PersonPage['absences'][number]; viewer: Viewer; open: boolean }

function AbsenceRow({ absence, viewer, open }: RowProps) {
  const t = useTranslations('people.absence')
  const conventions = conventionsOf(viewer)
  const from = formatDay(absence.firstDay, conventions)
  const to = formatDay(absence.lastDay, conventions)
  const { deputy } = absence
  return (
    <Row
      icon="calendar"
      title={t('span', { from, to })}
      meta={deputy ? t('standIn', { name: deputy.name }) : t('withoutDeputy')}
      side={
        open ? (
          <Form action={removeAbsence} label={t('removeNamed', { day: from })} layout="inline">
            <input type="hidden" name="absenceId" value={absence.id} />
            <Submit variant="quiet" small>
              {t('remove')}
            </Submit>
          </Form>
        ) : null
      }
    />
  )
}
