import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { Section } from '@/components/ui/section'
import { ColumnHead, Table } from '@/components/ui/table'
import { conventionsOf, formatDay, formatNumber } from '@/lib/format'
import type { FieldType } from '@/lib/imports/fields/field'
import type { PreparedTable } from '@/lib/imports/prepare'
import type { Preview, PreviewCell } from '@/lib/imports/preview'
import { fieldLabel, problemSentence } from '@/lib/imports/sentences'
import type { Viewer } from '@/lib/viewer'

type Props = { table: PreparedTable; preview: Preview; viewer: Viewer }

/** The first rows of a file as they are understood; marked cells say why on hover and when read out. */
export function PreviewTable({ table, preview, viewer }: Props) {
  const t = useTranslations('imports.review')
  const { kind } = table.reading
  return (
    <Section
      title={`${t('preview')}: ${table.file.name}`}
      side={t('previewSide', { rows: preview.rows.length })}
    >
      <div className="preview-table">
        <Table caption={`${t('preview')}: ${table.file.name}`} narrow="scroll">
          <thead>
            <tr>
              <ColumnHead number>{t('line')}</ColumnHead>
              {preview.columns.map(({ name, field }) => (
                <ColumnHead key={name}>{fieldLabel(viewer, kind, field)}</ColumnHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row" className="number quiet">
                  {line}
                </th>
                {cells.map((cell, at) => (
                  <Shown
                    key={preview.columns[at]?.name}
                    cell={cell}
                    type={table.reading.columns[at]?.field.type}
                    viewer={viewer}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  )
}

type ShownProps = { cell: PreviewCell; type: FieldType | undefined; viewer: Viewer }

function Shown({ cell, type, viewer }: ShownProps) {
  const { value, written, problem, sound } = cell
  const said = problem ? problemSentence(viewer, problem) : undefined
  const marked = classNames(problem && (sound ? 'cell-noticed' : 'cell-wrong'))
  return (
    <td className={marked || undefined} title={said}>
      {value === null ? written : understood(value, type, viewer)}
      {said ? <span className="sr-only"> ({said})</span> : null}
    </td>
  )
}

/** Days and amounts as this person writes them. */
function understood(value: string, type: FieldType | undefined, viewer: Viewer): string {
  const conventions = conventionsOf(viewer)
  if (type === 'date') return formatDay(new Date(value), conventions)
  if (type === 'money') return formatNumber(Number(value), conventions, 2)
  return type === 'whole' ? formatNumber(Number(value), conventions) : value
}
