import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Mark } from './mark'
import type { Side } from './side'

/** Entries below each other with hairlines between them. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="rows" aria-label={label}>
      {children}
    </ul>
  )
}

type RowProps = {
  title: ReactNode
  icon?: IconName
  /** Second, smaller line. */
  meta?: ReactNode
  /** At the right: a deadline, a button. */
  side?: ReactNode
}

export function Row({ title, icon, meta, side }: RowProps) {
  return (
    <li className="row-entry">
      {icon ? <Icon name={icon} /> : <span />}
      <div>
        <span className="row-title">{title}</span>
        {meta ? <span className="row-meta">{meta}</span> : null}
      </div>
      {side ? <div className="row-side">{side}</div> : null}
    </li>
  )
}

/** What happened, newest first: when, whose, what. */
export function Timeline({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ol className="rows timeline" aria-label={label}>
      {children}
    </ol>
  )
}

type MomentProps = { time: ReactNode; side: Side; children: ReactNode; detail?: ReactNode }

export function Moment({ time, side, children, detail }: MomentProps) {
  return (
    <li>
      <span>{time}</span>
      <Mark side={side} />
      <div>
        {children}
        {detail ? <div className="row-meta">{detail}</div> : null}
      </div>
    </li>
  )
}
