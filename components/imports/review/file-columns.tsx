import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { ColumnHead, Table } from '@/components/ui/table'
import { tableKinds } from '@/lib/imports/fields/field'
import type { PreparedTable } from '@/lib/imports/prepare'
import { problemSentence } from '@/lib/imports/sentences'
import type { Viewer } from '@/lib/viewer'
import { ChoiceList } from '../choice-list'
import { ColumnRow } from './column-row'

type Props = { table: PreparedTable; rows: number; viewer: Viewer; number: number }

const delimiterWords = { ',': ',', ';': ';', '\t': 'Tab', '|': '|' } as const

/** The columns of one file with the fields they go to. */
export function FileColumns({ table, rows, viewer, number }: Props) {
  const t = useTranslations('imports.review')
  const { file, fields, problems } = table
  const { header, delimiter } = file.format
  const mapped = fields.filter((field) => field !== null).length
  return (
    <Section
      title={file.name}
      number={number}
      id={number === 1 ? 'columns' : `columns-${number}`}
      side={t('fileSide', {
        columns: header.length,
        mapped,
        rows,
        delimiter: delimiterWords[delimiter],
      })}
    >
      <KindChoice fileId={file.id} kind={file.kind} />
      {problems.map((problem) => (
        <p key={problem.code} className="error">
          {problemSentence(viewer, problem)}
        </p>
      ))}
      <div className="map-table">
        <Table caption={t('fileCaption', { file: file.name })}>
          <thead>
            <tr>
              <ColumnHead>{t('column')}</ColumnHead>
              <ColumnHead>{t('example')}</ColumnHead>
              <ColumnHead>{t('field')}</ColumnHead>
              <ColumnHead>{t('meaning')}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {header.map((name, at) => (
              <ColumnRow key={name} table={table} at={at} viewer={viewer} />
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  )
}

/** What kind of rows a file holds; another choice proposes another mapping. */
export function KindChoice({ fileId, kind }: { fileId: string; kind: string | null }) {
  const t = useTranslations('imports')
  return (
    <div className="map-table">
      <div className="line">
        <span className="meta">{t('review.recognised')}</span>
        <ChoiceList
          name={`kind.${fileId}`}
          label={t('review.recognised')}
          value={kind ?? ''}
          nothing={t('review.leaveOut')}
          choices={tableKinds.map((value) => ({ value, label: t(`tables.${value}`) }))}
        />
      </div>
    </div>
  )
}
