import type { useTranslations } from 'next-intl'
import type { Fact } from '@/components/ui/page'
import type { PersonPage } from '@/lib/people/queries'
import type { OrganisationFacts } from '@/lib/viewer'
import { DepartmentName, FlagTags, RoleName } from './place-words'

type T = ReturnType<typeof useTranslations<'people'>>

/** What stands in the head of a person's page: place and rights, no figure. */
export function factsAbout(
  person: PersonPage['person'],
  organisation: OrganisationFacts,
  t: T,
): Fact[] {
  const flagged = person.approver || person.admin || person.bothSides
  return [
    {
      label: t('department'),
      value: <DepartmentName department={person.department} organisation={organisation} />,
    },
    { label: t('role'), value: <RoleName role={person.role} /> },
    ...(flagged ? [{ label: t('flags'), value: <FlagTags {...person} /> }] : []),
    ...(person.active ? [] : [{ label: t('presence'), value: t('left') }]),
  ]
}
