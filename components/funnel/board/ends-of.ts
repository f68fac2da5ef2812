import type { useTranslations } from 'next-intl'
import { hrefOf } from '@/lib/funnel/filters'
import type { Board } from '@/lib/funnel/queries/board'
import { exits } from '@/lib/funnel/stages'
import type { BoardEnd } from './types'

/** The ways out of the funnel with what took them, the order first. */
export function endsOf(board: Board, t: ReturnType<typeof useTranslations<'funnel'>>): BoardEnd[] {
  const end = (key: BoardEnd['key'], name: string) => ({
    key,
    name,
    count: board.ended.find(({ state }) => state === key)?.count ?? 0,
    href: hrefOf('/funnel/list', { state: key }),
  })
  const won = board.wonStage ? [end('WON', t('filter.won'))] : []
  return [...won, ...exits.map((exit) => end(exit, t(`exits.${exit}`)))]
}
