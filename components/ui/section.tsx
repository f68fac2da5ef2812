import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'

type SectionProps = {
  title: ReactNode
  children: ReactNode
  /** Stands in the margin. */
  number?: number | string
  /** At the right of the heading: a link, a count, a period. */
  side?: ReactNode
  id?: string
}

/** A part of a page: rule on top, number in the margin, no box around it. */
export function Section({ title, children, number, side, id }: SectionProps) {
  const heading = useId()
  return (
    <section className="section" id={id} aria-labelledby={heading}>
      <div className="section-head">
        {number === undefined ? null : (
          <span className="section-number" aria-hidden="true">
            {number}
          </span>
        )}
        <h2 className="heading" id={heading}>
          {title}
        </h2>
        {side ? <div className="section-side">{side}</div> : null}
      </div>
      {children}
    </section>
  )
}

type ColumnsProps = { children: ReactNode; shape?: '2' | '3' | '2-1' | '3-2' }

/** Columns beside each other from 1000 px, one below the other before. */
export function Columns({ children, shape = '2' }: ColumnsProps) {
  return <div className={classNames('columns', `columns-${shape}`)}>{children}</div>
}
