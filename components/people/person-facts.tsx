import { useTranslations } from 'next-intl'
import { KeyValues } from '@/components/ui/key-values'
import type { PersonPage } from '@/lib/people/queries'
import type { OrganisationFacts } from '@/lib/viewer'
import { DepartmentName, FlagTags, RoleName } from './place-words'

type Props = { person: PersonPage['person']; organisation: OrganisationFacts }

export function PersonFacts({ person, organisation }: Props) {
  const t = useTranslations('people')
  const flagged = person.approver || person.admin || person.bothSides
  return (
    <KeyValues
      entries={[
        {
          label: t('department'),
          value: <DepartmentName department={person.department} organisation={organisation} />,
        },
        { label: t('role'), value: <RoleName role={person.role} /> },
        { label: t('flags'), value: flagged ? <FlagTags {...person} /> : null },
        { label: t('presence'), value: person.active ? null : t('left') },
      ]}
    />
  )
}
