import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { PreparedTable } from '@/lib/imports/prepare'
import type { ColumnProfile } from '@/lib/imports/profile'
import { type Interpretation, interpretation } from '@/lib/imports/reading'
import { ChoiceList } from '../choice-list'

type Props = { table: PreparedTable; at: number; name: string }

/** How the values of a column are understood; where they can be read otherwise, a person may say so. */
export function Reading({ table: { file, reading }, at, name }: Props) {
  const t = useTranslations('imports')
  const column = reading.columns.find(({ index }) => index === at)
  const profile = file.profile.columns[at]
  if (!column || !profile) return null
  const found = interpretation(profile, column)
  const guessed = found.kind !== 'plain' && found.assumed
  const last = file.mapping.rememberedOn !== null
  return (
    <div className="map-meaning meta">
      {guessed ? (
        <Icon name="triangle-exclamation-point" className="icon-noticed" />
      ) : (
        <Icon name="check" />
      )}
      {hasTwoReadings(profile, found) ? (
        <Choice found={found} place={`${file.id}.${at}`} name={name} />
      ) : (
        <span>{t(last ? 'review.asLastTime' : 'review.known')}</span>
      )}
      {found.kind === 'number' ? (
        <ScaleChoice scale={found.scale} place={`${file.id}.${at}`} name={name} />
      ) : null}
      {guessed ? <span>{t('understood.assumed')}</span> : null}
    </div>
  )
}

/** Whether a value of the column depends on the order of days and months or on the decimal mark. */
function hasTwoReadings({ dateCounts, marks }: ColumnProfile, { kind }: Interpretation): boolean {
  if (kind === 'plain') return false
  if (kind === 'date') return dateCounts.dayFirst + dateCounts.monthFirst + dateCounts.either > 0
  return marks.comma + marks.point + marks.either > 0
}

type ChoiceProps = { found: Interpretation; place: string; name: string }

function Choice({ found, place, name }: ChoiceProps) {
  if (found.kind === 'plain') return null
  if (found.kind === 'date') return <OrderChoice order={found.order} place={place} name={name} />
  return <MarkChoice mark={found.mark} place={place} name={name} />
}

type Place = { place: string; name: string }

function OrderChoice({ order, place, name }: Place & { order: 'dmy' | 'mdy' | 'mixed' }) {
  const t = useTranslations('imports')
  const choices = (['dmy', 'mdy'] as const).map((value) => ({
    value,
    label: t(`understood.${value}`),
  }))
  return (
    <ChoiceList
      name={`order.${place}`}
      label={t('review.orderOf', { column: name })}
      value={order === 'mixed' ? '' : order}
      {...(order === 'mixed' && { nothing: t('understood.mixed') })}
      choices={choices}
    />
  )
}

function MarkChoice({ mark, place, name }: Place & { mark: 'comma' | 'point' | 'mixed' }) {
  const t = useTranslations('imports')
  const choices = (['comma', 'point'] as const).map((value) => ({
    value,
    label: t(`understood.${value}`),
  }))
  return (
    <ChoiceList
      name={`mark.${place}`}
      label={t('review.markOf', { column: name })}
      value={mark === 'mixed' ? '' : mark}
      {...(mark === 'mixed' && { nothing: t('understood.mixed') })}
      choices={choices}
    />
  )
}

function ScaleChoice({ scale, place, name }: Place & { scale: number }) {
  const t = useTranslations('imports.review')
  return (
    <ChoiceList
      name={`scale.${place}`}
      label={t('scaleOf', { column: name })}
      value={String(scale)}
      choices={(['0', '3', '6'] as const).map((value) => ({ value, label: t(`scales.${value}`) }))}
    />
  )
}
