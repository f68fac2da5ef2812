import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

type TableProps = {
  children: ReactNode
  /** What the table lists; read out, not shown. */
  caption: string
  /** Keeps the head in sight while the page scrolls. */
  sticky?: boolean
  /** Rows of 40 px instead of 32. */
  comfortable?: boolean
  /** Below 640 px: `fold` makes entries of the rows, `scroll` keeps the table and lets it slide. */
  narrow?: 'fold' | 'scroll'
}

/** Rules only. Children are `thead` and `tbody`; the first cell of a row is `<th scope="row">`. */
export function Table({ children, caption, sticky, comfortable, narrow = 'fold' }: TableProps) {
  const table = (
    <table
      className={classNames(
        'table',
        sticky && 'table-sticky',
        comfortable && 'comfortable',
        narrow === 'fold' && 'table-fold',
      )}
    >
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  )
  if (narrow === 'fold') return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  )
}

type HeadProps = {
  children: ReactNode
  number?: boolean
  /** Address that sorts by this column, the other way round when it is sorted already. */
  sortHref?: string | undefined
  sorted?: 'ascending' | 'descending' | undefined
}

/** Head of a column, a link where the table can be sorted by it. */
export function ColumnHead({ children, number, sortHref, sorted }: HeadProps) {
  const t = useTranslations('ui')
  return (
    <th scope="col" className={number ? 'number' : undefined} aria-sort={sorted}>
      {sortHref ? (
        <Link href={sortHref} prefetch={false} className="sort-link" data-sorted={sorted}>
          {children}
          {sorted ? <Icon name={sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} /> : null}
          {sorted ? (
            <span className="sr-only">{t(sorted === 'ascending' ? 'sortedUp' : 'sortedDown')}</span>
          ) : null}
        </Link>
      ) : (
        children
      )}
    </th>
  )
}

type CellProps = ComponentProps<'td'> & {
  /** Name of the column, shown before the value where rows become entries. */
  label?: string
  number?: boolean
}

export function Cell({ label, number, ...props }: CellProps) {
  return <td data-label={label} className={number ? 'number' : undefined} {...props} />
}
