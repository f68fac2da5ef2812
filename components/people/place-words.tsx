import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/chip'
import { SideName } from '@/components/ui/mark'
import { homeDepartment, type OrganisationFacts, roles } from '@/lib/viewer'

type DepartmentProps = { department: string; organisation: OrganisationFacts }

/** The department's own name with its mark. */
export function DepartmentName({ department, organisation }: DepartmentProps) {
  const t = useTranslations('people')
  const home = homeDepartment(department)
  if (home === 'NONE') return <SideName side="NONE">{t('noDepartment')}</SideName>
  return <SideName side={home}>{organisation.departments[home]}</SideName>
}

export function RoleName({ role }: { role: string }) {
  const t = useTranslations('people.roles')
  const known = roles.find((each) => each === role)
  return known ? t(known) : null
}

type Flags = { approver: boolean; admin: boolean; bothSides: boolean }

/** What a person may beside their role. */
export function FlagTags({ approver, admin, bothSides }: Flags) {
  const t = useTranslations('people')
  if (!approver && !admin && !bothSides) return null
  return (
    <span className="line">
      {approver ? <Tag>{t('approver')}</Tag> : null}
      {admin ? <Tag>{t('admin')}</Tag> : null}
      {bothSides ? <Tag>{t('bothSides')}</Tag> : null}
    </span>
  )
}
