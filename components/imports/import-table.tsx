import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { type Conventions, formatDateTime, formatNumber } from '@/lib/format'
import type { ImportEntry } from '@/lib/imports/queries/list'

type Props = { imports: ImportEntry[]; conventions: Conventions }

/** Who took over what and when, and how it stands. */
export function ImportTable({ imports, conventions }: Props) {
  const t = useTranslations('imports')
  return (
    <Table caption={t('caption')} comfortable>
      <thead>
        <tr>
          <ColumnHead>{t('columns.files')}</ColumnHead>
          <ColumnHead>{t('columns.who')}</ColumnHead>
          <ColumnHead>{t('columns.when')}</ColumnHead>
          <ColumnHead number>{t('columns.rows')}</ColumnHead>
          <ColumnHead>{t('columns.state')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, files, by, createdAt, state, ...rest }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/imports/${id}`} prefetch={false}>
                {files.map(({ name }) => name).join(', ')}
              </Link>
            </th>
            <Cell label={t('columns.who')}>{by.name}</Cell>
            <Cell label={t('columns.when')}>
              <Time value={createdAt.toISOString()}>{formatDateTime(createdAt, conventions)}</Time>
            </Cell>
            <Cell label={t('columns.rows')} number>
              {formatNumber(rowsOf({ files, ...rest }), conventions)}
            </Cell>
            <Cell label={t('columns.state')}>{t(`states.${state}`)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Of all files until it begins, then of those that are imported. */
function rowsOf({ files, rowsTotal }: Pick<ImportEntry, 'files' | 'rowsTotal'>): number {
  return rowsTotal || files.reduce((sum, { rowCount }) => sum + rowCount, 0)
}
