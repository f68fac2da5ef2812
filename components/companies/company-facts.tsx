import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import type { CompanyPage } from '@/lib/companies/queries/company'
import { conventionsOf, formatMoney, formatNumber } from '@/lib/format'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'

type Props = { company: CompanyPage['company']; viewer: Viewer; number: number }

export function CompanyFacts({ company, viewer, number }: Props) {
  const t = useTranslations('companies')
  const entries = entriesOf(company, viewer, t)
  return (
    <Section
      number={number}
      title={t('facts')}
      side={
        can(viewer, 'company.write').ok ? (
          <LinkButton href={`/companies/${company.id}/edit`} small icon="pencil">
            {t('edit')}
          </LinkButton>
        ) : null
      }
    >
      {entries.some(({ value }) => value !== null) ? (
        <KeyValues entries={entries} />
      ) : (
        <p className="meta">{t('noFacts')}</p>
      )}
    </Section>
  )
}

type T = ReturnType<typeof useTranslations<'companies'>>

function entriesOf(company: CompanyPage['company'], viewer: Viewer, t: T) {
  const conventions = conventionsOf(viewer)
  const { employees, revenue, parent } = company
  return [
    { label: t('country'), value: company.country },
    {
      label: t('employees'),
      value: employees === null ? null : formatNumber(employees, conventions),
    },
    { label: t('revenue'), value: revenue === null ? null : formatMoney(revenue, conventions) },
    { label: t('foundedYear'), value: company.foundedYear?.toString() ?? null },
    { label: t('domain'), value: company.domain },
    {
      label: t('parent'),
      value: parent ? (
        <Link href={`/companies/${parent.id}`} prefetch={false}>
          {parent.name}
        </Link>
      ) : null,
    },
  ]
}
