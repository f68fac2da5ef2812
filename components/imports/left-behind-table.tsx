import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { conventionsOf, formatNumber } from '@/lib/format'
import type { LeftBehind, LeftBehindRow } from '@/lib/imports/queries/left-behind'
import { problemSentence } from '@/lib/imports/sentences'
import type { Viewer } from '@/lib/viewer'

type Props = {
  importId: string
  kind: LeftBehind
  title: string
  count: number
  list: { rows: LeftBehindRow[]; next: string | undefined }
  after: string | undefined
  viewer: Viewer
  number: number
}

/** Rows with line, column and reason. */
export function LeftBehindTable({ importId, kind, title, count, list, viewer, ...props }: Props) {
  const t = useTranslations('imports')
  const here = `/imports/${importId}`
  return (
    <Section
      title={`${title} ${formatNumber(count, conventionsOf(viewer))}`}
      number={props.number}
      id={kind}
      side={
        kind === 'kept' ? null : (
          <a href={`/api/files/imports/${importId}`} download>
            {t('review.asCsv')}
          </a>
        )
      }
    >
      <Table caption={title}>
        <thead>
          <tr>
            <ColumnHead>{t('result.file')}</ColumnHead>
            <ColumnHead number>{t('result.line')}</ColumnHead>
            <ColumnHead>{t('result.column')}</ColumnHead>
            <ColumnHead>{t('result.reason')}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <RowOf key={`${row.fileId} ${row.line}`} row={row} kind={kind} viewer={viewer} />
          ))}
        </tbody>
      </Table>
      <Pagination
        newerHref={props.after ? `${here}#${kind}` : undefined}
        olderHref={list.next ? `${here}?${kind}=${list.next}#${kind}` : undefined}
      />
    </Section>
  )
}

type RowProps = { row: LeftBehindRow; kind: LeftBehind; viewer: Viewer }

function RowOf({ row, kind, viewer }: RowProps) {
  const t = useTranslations('imports.result')
  const columns = row.problems.flatMap(({ column }) => column ?? [])
  const reasons = row.problems.map((problem) => problemSentence(viewer, problem))
  return (
    <tr>
      <th scope="row">{row.file}</th>
      <Cell label={t('line')} number>
        {row.line}
      </Cell>
      <Cell label={t('column')}>{[...new Set(columns)].join(', ')}</Cell>
      <Cell label={t('reason')}>{kind === 'kept' ? <Place row={row} /> : reasons.join(' ')}</Cell>
    </tr>
  )
}

/** Where the thing is that stayed. */
function Place({ row: { kind, subjectId } }: { row: LeftBehindRow }): ReactNode {
  const t = useTranslations('imports.result')
  const room = kind === null ? undefined : rooms[kind]
  if (!room || !subjectId) return t('kept')
  return (
    <Link href={`/${room}/${subjectId}`} prefetch={false}>
      {t('open')}
    </Link>
  )
}

const rooms: Record<string, string> = { opportunities: 'funnel', companies: 'companies' }
