import { useTranslations } from 'next-intl'
import { Persona, Personas } from '@/components/shell/personas'
import { Form } from '@/components/ui/form'
import { signInAsDemoPerson } from '@/lib/auth/actions'
import type { Persona as DemoPerson } from '@/lib/auth/personas'
import type { Department } from '@/lib/viewer'

type Props = { people: DemoPerson[]; departments: Record<Department, string>; next: string }

/** One click signs in as somebody of the demo company. */
export function PersonasForm({ people, departments, next }: Props) {
  const t = useTranslations('auth.personas')
  const tRoles = useTranslations('shell.roles')
  const detail = ({ department, role, approver }: DemoPerson) => {
    if (department === 'NONE' || role !== 'MEMBER') return tRoles(role)
    const name = departments[department]
    return approver ? t('head', { department: name }) : name
  }
  return (
    <Form action={signInAsDemoPerson} label={t('title')}>
      <input type="hidden" name="next" value={next} />
      <Personas title={t('title')} note={t('note')}>
        {people.map((person) => (
          <Persona
            key={person.id}
            name={person.name}
            side={person.department}
            detail={detail(person)}
            field="membershipId"
            value={person.id}
          />
        ))}
      </Personas>
    </Form>
  )
}
