import { useTranslations } from 'next-intl'
import { conventionsOf, formatDate, formatMoney, formatMoneyShort } from '@/lib/format'
import { hrefOf, type LeadFilters, queryOf } from '@/lib/funnel/filters'
import type { Board as BoardData, BoardColumn as ColumnData } from '@/lib/funnel/queries/board'
import { exitsFrom } from '@/lib/funnel/rules'
import { isSeam } from '@/lib/funnel/stages'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'
import { BoardView } from './board-view'
import { cardTexts } from './card-texts'
import { endsOf } from './ends-of'
import { useBoardTexts } from './texts'
import type { BoardColumn } from './types'

type Props = { board: BoardData; filters: LeadFilters; viewer: Viewer; chosen: string }

/** Turns the board into words and figures of this person’s language, ready for the browser. */
export function Board({ board, filters, viewer, chosen }: Props) {
  const t = useTranslations('funnel')
  const since = formatDate(board.since, conventionsOf(viewer))
  const column = useColumns({ board, filters, viewer })
  return (
    <BoardView
      columns={board.columns.map(column)}
      ends={endsOf(board, t)}
      wonStageId={board.wonStage?.id ?? null}
      reasons={board.reasons}
      texts={useBoardTexts(since)}
      locale={viewer.locale}
      chosen={chosen}
      label={t('board.label')}
    />
  )
}

function useColumns({ board, filters, viewer }: Omit<Props, 'chosen'>) {
  const t = useTranslations('funnel')
  const say = useTranslations()
  const conventions = conventionsOf(viewer)
  const { departments, order } = viewer.organisation
  return ({ stage, count, sum, old, cards }: ColumnData, index: number): BoardColumn => {
    const before = board.columns[index - 1]?.stage
    const verdict = can(viewer, 'lead.move', stage.holder)
    const listed = { ...filters, stage: stage.id }
    const days = stage.maxAgeDays ?? 0
    const texts = { maxAgeDays: stage.maxAgeDays, now: board.now, conventions, t }
    return {
      id: stage.id,
      name: stage.name,
      side: stage.holder,
      count,
      sum: Number(sum) === 0 ? '' : formatMoneyShort(sum, conventions),
      sumFull: formatMoney(sum, conventions),
      limit: days
        ? { text: t('board.limit', { days }), full: t('board.limitLong', { days }) }
        : null,
      old: old
        ? {
            text: t('board.old', { count: old }),
            full: t('board.oldLong', { count: old, days }),
            href: hrefOf('/funnel/list', queryOf({ ...listed, old: true })),
          }
        : null,
      moreHref: hrefOf('/funnel/list', queryOf(listed)),
      refusal: verdict.ok ? null : say(verdict.reason, verdict.values),
      exits: exitsFrom(stage.kind),
      cards: cards.map((card) => cardTexts(card, texts, order)),
      seam:
        before && isSeam(before, stage)
          ? t('board.seamLong', { from: departments[before.holder], to: departments[stage.holder] })
          : null,
    }
  }
}
