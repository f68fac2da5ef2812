import { useTranslations } from 'next-intl'
import { Cell } from '@/components/ui/table'
import { fieldsOf } from '@/lib/imports/fields/catalogue'
import type { PreparedTable } from '@/lib/imports/prepare'
import { fieldLabel } from '@/lib/imports/sentences'
import type { Viewer } from '@/lib/viewer'
import { ChoiceList } from '../choice-list'
import { Reading } from './column-reading'

type Props = { table: PreparedTable; at: number; viewer: Viewer }

/** One column: its name, an example, where it goes and how it is read. */
export function ColumnRow({ table, at, viewer }: Props) {
  const t = useTranslations('imports.review')
  const { file, fields, reading } = table
  const { kind } = reading
  const name = file.format.header[at] ?? ''
  const example = file.profile.columns[at]?.sample[0]
  return (
    <tr>
      <th scope="row" className="column-name">
        {name}
      </th>
      <Cell label={t('example')} className="meta example" title={example}>
        {example}
      </Cell>
      <Cell label={t('field')}>
        <ChoiceList
          name={`field.${file.id}.${at}`}
          label={t('fieldOf', { column: name })}
          value={fields[at] ?? ''}
          nothing={t('leaveOut')}
          choices={fieldsOf[kind].map((field) => ({
            value: field.name,
            label: fieldLabel(viewer, kind, field.name),
          }))}
        />
      </Cell>
      <Cell label={t('meaning')}>
        <Reading table={table} at={at} name={name} />
      </Cell>
    </tr>
  )
}
