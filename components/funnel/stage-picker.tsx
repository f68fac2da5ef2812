import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Mark } from '@/components/ui/mark'
import { sideClass } from '@/components/ui/side'
import { hrefOf, type LeadFilters, queryOf } from '@/lib/funnel/filters'
import type { BoardColumn } from '@/lib/funnel/queries/board'
import { isSeam } from '@/lib/funnel/stages'

type Props = { columns: BoardColumn[]; chosen: string; filters: LeadFilters }

/** Below 640 px there is room for one stage: this row chooses which. */
export function StagePicker({ columns, chosen, filters }: Props) {
  const t = useTranslations('funnel')
  return (
    <nav className="stage-picker" aria-label={t('board.pick')}>
      {columns.map(({ stage, count }, index) => (
        <Fragment key={stage.id}>
          {isSeam(columns[index - 1]?.stage, stage) ? (
            <span className="stage-seam" aria-hidden="true" />
          ) : null}
          <Link
            href={hrefOf('/funnel', { ...queryOf(filters), stage: stage.id })}
            prefetch={false}
            className={sideClass('column', stage.holder)}
            aria-current={stage.id === chosen ? 'true' : undefined}
          >
            <span>
              <Mark side={stage.holder} /> {stage.name}
            </span>
            <small>{count}</small>
          </Link>
        </Fragment>
      ))}
    </nav>
  )
}
