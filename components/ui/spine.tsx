import type { ReactNode } from 'react'
import { type Side, sideClass } from './side'

/** The owner's colour at the left edge of an object; split when both own it. */
export function Spine({ side, children }: { side: Side; children: ReactNode }) {
  return <div className={`spine ${sideClass('spine', side)}`}>{children}</div>
}
