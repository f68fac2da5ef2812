import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Cell } from '@/components/ui/table'
import { fieldsOf } from '@/lib/imports/fields/catalogue'
import type { PreparedTable } from '@/lib/imports/prepare'
import { type Interpretation, interpretation } from '@/lib/imports/reading'
import { fieldLabel } from '@/lib/imports/sentences'
import type { Viewer } from '@/lib/viewer'
import { ChoiceList } from '../choice-list'

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
        <Meaning table={table} at={at} name={name} />
      </Cell>
    </tr>
  )
}

function Meaning({ table, at, name }: Omit<Props, 'viewer'> & { name: string }) {
  const t = useTranslations('imports')
  const { file, reading } = table
  const column = reading.columns.find(({ index }) => index === at)
  const profile = file.profile.columns[at]
  if (!column || !profile) return null
  const found = interpretation(profile, column)
  const last = file.mapping.rememberedOn !== null
  return (
    <div className="map-meaning meta">
      <Icon
        name={found.kind !== 'plain' && found.assumed ? 'triangle-exclamation-point' : 'check'}
      />
      {found.kind === 'plain' ? t(last ? 'review.asLastTime' : 'review.known') : null}
      <Reading found={found} place={`${file.id}.${at}`} name={name} />
      {found.kind !== 'plain' && found.assumed ? t('understood.assumed') : null}
    </div>
  )
}

type ReadingProps = { found: Interpretation; place: string; name: string }

/** How days and numbers of a column are read; a person may say otherwise. */
function Reading({ found, place, name }: ReadingProps) {
  const t = useTranslations('imports')
  if (found.kind === 'plain') return null
  if (found.kind === 'date') {
    return (
      <ChoiceList
        name={`order.${place}`}
        label={t('review.orderOf', { column: name })}
        value={found.order === 'mixed' ? '' : found.order}
        {...(found.order === 'mixed' && { nothing: t('understood.mixed') })}
        choices={(['dmy', 'mdy'] as const).map((value) => ({
          value,
          label: t(`understood.${value}`),
        }))}
      />
    )
  }
  return (
    <>
      <ChoiceList
        name={`mark.${place}`}
        label={t('review.markOf', { column: name })}
        value={found.mark === 'mixed' ? '' : found.mark}
        {...(found.mark === 'mixed' && { nothing: t('understood.mixed') })}
        choices={(['comma', 'point'] as const).map((value) => ({
          value,
          label: t(`understood.${value}`),
        }))}
      />
      <ChoiceList
        name={`scale.${place}`}
        label={t('review.scaleOf', { column: name })}
        value={String(found.scale)}
        choices={(['0', '3', '6'] as const).map((value) => ({
          value,
          label: t(`review.scales.${value}`),
        }))}
      />
    </>
  )
}
