import { useTranslations } from 'next-intl'
import { Mark } from '@/components/ui/mark'
import { Section } from '@/components/ui/section'
import type { PersonEntry } from '@/lib/people/queries'
import type { HomeDepartment, Viewer } from '@/lib/viewer'
import { PeopleTable } from './people-table'

type Props = { people: PersonEntry[]; viewer: Viewer }

/** Both departments in the organisation's order, then the others, then who has left. */
export function PeopleGroups({ people, viewer }: Props) {
  const t = useTranslations('people')
  const { order, departments } = viewer.organisation
  const active = people.filter(({ deactivatedAt }) => deactivatedAt === null)
  const of = (department: HomeDepartment) =>
    active.filter((person) => person.department === department)
  const groups = [
    ...order.map((side) => ({ side, title: departments[side], people: of(side) })),
    { side: 'NONE', title: t('others'), people: of('NONE') } as const,
  ].filter((group) => group.people.length > 0)
  const former = people.filter(({ deactivatedAt }) => deactivatedAt !== null)
  return (
    <>
      {groups.map(({ side, title, people: members }) => (
        <Section
          key={side}
          title={
            <span className="side-name">
              <Mark side={side} />
              {title}
            </span>
          }
        >
          <PeopleTable people={members} caption={title} viewer={viewer} />
        </Section>
      ))}
      {former.length > 0 ? (
        <Section title={t('former')}>
          <PeopleTable people={former} caption={t('former')} viewer={viewer} />
        </Section>
      ) : null}
    </>
  )
}
