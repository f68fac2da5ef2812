import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Mark } from './mark'
import { type Side, sideClass } from './side'

type Props = { side: Side; children: ReactNode; open?: boolean; large?: boolean }

/** An assent that was given, with its date; `open` when it is still awaited. Not for states or tags. */
export function Stamp({ side, children, open, large }: Props) {
  return (
    <span
      className={classNames(
        'stamp',
        open ? 'stamp-open' : sideClass('stamp', side),
        large && 'stamp-large',
      )}
    >
      <Mark side={side} />
      {children}
    </span>
  )
}
