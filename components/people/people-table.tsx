import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Person } from '@/components/ui/person'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { conventionsOf, formatDay } from '@/lib/format'
import type { PersonEntry } from '@/lib/people/queries'
import { homeDepartment, type Viewer } from '@/lib/viewer'
import { FlagTags, RoleName } from './place-words'

type Props = { people: PersonEntry[]; caption: string; viewer: Viewer }

/** People of one department: who they are, never how much they do. */
export function PeopleTable({ people, caption, viewer }: Props) {
  const t = useTranslations('people')
  return (
    <Table caption={caption} comfortable>
      <colgroup className="hidden sm:table-column-group">
        <col className="w-4/12" />
        <col className="w-2/12" />
        <col className="w-2/12" />
        <col className="w-4/12" />
      </colgroup>
      <thead>
        <tr>
          <ColumnHead>{t('name')}</ColumnHead>
          <ColumnHead>{t('role')}</ColumnHead>
          <ColumnHead>{t('flags')}</ColumnHead>
          <ColumnHead>{t('presence')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Person name={person.name} side={homeDepartment(person.department)}>
                <Link href={`/people/${person.id}`} prefetch={false}>
                  {person.name}
                </Link>
              </Person>
            </th>
            <Cell label={t('role')}>
              <RoleName role={person.role} />
            </Cell>
            <Cell label={t('flags')}>
              <FlagTags {...person} />
            </Cell>
            <Cell label={t('presence')}>
              <Presence person={person} viewer={viewer} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Presence({ person, viewer }: { person: PersonEntry; viewer: Viewer }) {
  const t = useTranslations('people')
  const [absence] = person.absences
  if (person.deactivatedAt) return t('left')
  if (!absence) return <span className="quiet">{t('present')}</span>
  const day = formatDay(absence.lastDay, conventionsOf(viewer))
  if (!absence.deputy) return t('awayUntil', { day })
  return t('awayUntilDeputy', { day, deputy: absence.deputy.name })
}
