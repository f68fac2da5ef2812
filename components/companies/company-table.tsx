import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import {
  type CompanyList,
  type CompanySort,
  companiesHref,
  companySorts,
} from '@/lib/companies/list'
import type { CompanyEntry } from '@/lib/companies/queries/list'
import { type Conventions, formatNumber } from '@/lib/format'

type Props = { companies: CompanyEntry[]; list: CompanyList; conventions: Conventions }

/** One page of companies; three columns sort. */
export function CompanyTable({ companies, list, conventions }: Props) {
  const t = useTranslations('companies')
  return (
    <Table caption={t('title')} sticky>
      <thead>
        <tr>
          {companySorts.map((sort) => (
            <ColumnHead key={sort} sortHref={hrefBy(sort, list)} sorted={sortedBy(sort, list)}>
              {t(sort)}
            </ColumnHead>
          ))}
          <ColumnHead number>{t('employees')}</ColumnHead>
          <ColumnHead number>{t('openLeads')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {companies.map((company) => (
          <tr key={company.id}>
            <th scope="row">
              <Link href={`/companies/${company.id}`} prefetch={false}>
                {company.name}
              </Link>
            </th>
            <Cell label={t('sector')}>{company.sector}</Cell>
            <Cell label={t('city')}>{company.city}</Cell>
            <Cell label={t('employees')} number>
              {company.employees === null ? null : formatNumber(company.employees, conventions)}
            </Cell>
            <Cell label={t('openLeads')} number>
              {company.openLeads > 0 ? formatNumber(company.openLeads, conventions) : null}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function hrefBy(sort: CompanySort, list: CompanyList): string {
  const turned = list.sort === sort && list.direction === 'asc'
  return companiesHref({ ...list, sort, direction: turned ? 'desc' : 'asc', after: undefined })
}

function sortedBy(sort: CompanySort, list: CompanyList) {
  if (list.sort !== sort) return undefined
  return list.direction === 'asc' ? 'ascending' : 'descending'
}
