import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import {
  hrefOf,
  type LeadColumn,
  type LeadListView,
  type LeadSort,
  queryOf,
  usualDirection,
} from '@/lib/funnel/filters'
import type { LeadListPage, LeadListRow } from '@/lib/funnel/queries/list'
import type { Viewer } from '@/lib/viewer'
import { LeadCell } from './lead-cell'

type Props = { view: LeadListView; page: LeadListPage; viewer: Viewer }

const sortOf: Partial<Record<LeadColumn | 'name', LeadSort>> = {
  name: 'name',
  entered: 'entered',
  value: 'value',
  next: 'next',
  created: 'created',
}

/** Fifty leads, in the columns that were chosen; heads of columns sort. */
export function LeadTable({ view, page, viewer }: Props) {
  const t = useTranslations('funnel.list')
  const labels = Object.fromEntries(view.columns.map((column) => [column, t(column)]))
  return (
    <Table caption={t('caption')} sticky>
      <thead>
        <tr>
          {(['name', ...view.columns] as const).map((column) => (
            <ColumnHead key={column} number={column === 'value'} {...sorting(view, column)}>
              {t(column)}
            </ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.rows.map((row) => (
          <Row key={row.id} row={row} view={view} page={page} viewer={viewer} labels={labels} />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = Props & { row: LeadListRow; labels: Record<string, string> }

function Row({ row, view, page, viewer, labels }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <Link href={`/funnel/${row.id}`} prefetch={false}>
          {row.name}
        </Link>
      </th>
      {view.columns.map((column) => (
        <Cell key={column} label={labels[column] ?? ''} number={column === 'value'}>
          <LeadCell column={column} row={row} page={page} viewer={viewer} />
        </Cell>
      ))}
    </tr>
  )
}

/** The address that sorts by a column, the other way round when it does already. */
function sorting(view: LeadListView, column: LeadColumn | 'name') {
  const sort = sortOf[column]
  if (!sort) return {}
  const usual = usualDirection(sort)
  const now = view.sort === sort ? (view.direction ?? usual) : null
  const direction: 'up' | 'down' = now === 'up' ? 'down' : 'up'
  const next = now === null ? undefined : direction
  return {
    sortHref: hrefOf('/funnel/list', queryOf({ ...view, sort, direction: next })),
    sorted: now === null ? undefined : ariaOf[now],
  }
}

const ariaOf = { up: 'ascending', down: 'descending' } as const
