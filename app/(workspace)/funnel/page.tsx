import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Board } from '@/components/funnel/board/board'
import { FilterBar } from '@/components/funnel/filter-bar'
import { FunnelActions } from '@/components/funnel/funnel-head'
import { NoLeads } from '@/components/funnel/no-leads'
import { StagePicker } from '@/components/funnel/stage-picker'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { conventionsOf, formatMoneyShort } from '@/lib/format'
import { isFiltered, leadFiltersSchema } from '@/lib/funnel/filters'
import { type Board as BoardData, funnelBoard } from '@/lib/funnel/queries/board'
import { can } from '@/lib/people/permissions'
import { actsFor, type Viewer } from '@/lib/viewer'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel'))('title') }
}

export default async function FunnelPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const t = await getTranslations('funnel')
  if (!can(viewer, 'lead.read').ok) {
    return (
      <Page title={t('title')} tool>
        <EmptyState kind="forbidden" title={t('forbidden')} />
      </Page>
    )
  }
  const { stage, ...given } = leadFiltersSchema.parse(await searchParams)
  const filters = { ...given, stage: undefined, state: undefined, holder: undefined }
  const board = await funnelBoard(viewer, filters)
  const count = board.columns.reduce((all, column) => all + column.count, 0)
  const old = board.columns.reduce((all, column) => all + column.old, 0)
  const chosen = chosenStage(board, viewer, stage)
  const sum = formatMoneyShort(
    board.columns.reduce((all, { sum }) => all + Number(sum), 0),
    conventionsOf(viewer),
  )
  const summary = `${t('board.summary', { count, sum })} · ${t('board.oldCount', { count: old })}`
  const empty = count === 0 && board.ended.length === 0
  const bar = <FilterBar filters={filters} sources={board.sources} summary={summary} />
  return (
    <Page
      title={t('title')}
      tool
      wide
      actions={<FunnelActions current="board" view={filters} viewer={viewer} />}
      bar={empty && !isFiltered(filters) ? undefined : bar}
    >
      {count === 0 && (empty || isFiltered(filters)) ? (
        <NoLeads filtered={isFiltered(filters)} viewer={viewer} clearHref="/funnel" />
      ) : (
        <>
          <StagePicker columns={board.columns} chosen={chosen} filters={filters} />
          <Board board={board} filters={filters} viewer={viewer} chosen={chosen} />
        </>
      )}
    </Page>
  )
}

/** Where there is room for one column: the one asked for, else the first that is one's own. */
function chosenStage({ columns }: BoardData, viewer: Viewer, asked: string | undefined): string {
  const ids = columns.map(({ stage }) => stage.id)
  const own = columns.find(({ stage }) => actsFor(viewer, stage.holder))?.stage.id
  return ids.find((id) => id === asked) ?? own ?? ids[0] ?? ''
}
