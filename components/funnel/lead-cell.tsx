import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Deadline } from '@/components/ui/deadline'
import { SideName } from '@/components/ui/mark'
import { Avatars } from '@/components/ui/person'
import { conventionsOf, formatDate, formatDay, formatMoney } from '@/lib/format'
import { isOld } from '@/lib/funnel/age'
import type { LeadColumn } from '@/lib/funnel/filters'
import type { LeadListPage, LeadListRow } from '@/lib/funnel/queries/list'
import { exits, isOneOf } from '@/lib/funnel/stages'
import type { Viewer } from '@/lib/viewer'

type Props = { column: LeadColumn; row: LeadListRow; page: LeadListPage; viewer: Viewer }

/** What a column says about a lead. */
export function LeadCell(props: Props) {
  const { column, row, viewer } = props
  const conventions = conventionsOf(viewer)
  if (column === 'company') return <Company row={row} />
  if (column === 'stage') return <Stage {...props} />
  if (column === 'entered') return <Entered {...props} />
  if (column === 'source') return viewer.locale === 'de' ? row.sourceDe : row.sourceEn
  if (column === 'owners') return <Owners {...props} />
  if (column === 'value') return row.value === null ? '' : formatMoney(row.value, conventions)
  if (column === 'created') return formatDate(row.createdAt, conventions)
  const on = row.nextStepOn ? formatDay(row.nextStepOn, conventions) : null
  return [on, row.nextStep].filter(Boolean).join(' ')
}

function Company({ row }: { row: LeadListRow }) {
  if (!row.companyId) return null
  return (
    <Link href={`/companies/${row.companyId}`} prefetch={false}>
      {row.company}
    </Link>
  )
}

function Stage({ row, page }: Props) {
  const t = useTranslations('funnel')
  if (isOneOf(exits, row.state)) return t(`exits.${row.state}`)
  const stage = page.stages.find(({ id }) => id === row.stageId)
  return stage ? <SideName side={stage.holder}>{stage.name}</SideName> : null
}

function Entered({ row, page, viewer }: Props) {
  const t = useTranslations('funnel')
  if (row.dateUnknown) return t('age.unknown')
  const limit = page.stages.find(({ id }) => id === row.stageId)?.maxAgeDays ?? null
  const day = formatDate(row.enteredAt, conventionsOf(viewer))
  const old = row.state === 'OPEN' && isOld(row, limit, page.now)
  return old ? <Deadline tone="late">{day}</Deadline> : day
}

function Owners({ row, viewer }: Props) {
  const owners = { MARKETING: row.marketingOwner, SALES: row.salesOwner }
  return (
    <Avatars
      people={viewer.organisation.order.flatMap((side) => {
        const name = owners[side]
        return name ? [{ name, side }] : []
      })}
    />
  )
}
