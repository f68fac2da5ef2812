import type { ReactNode } from 'react'
import { classNames } from './class-names'

type Props = {
  children: ReactNode
  /** Between columns instead of between rows. */
  upright?: boolean
  /** Whose line comes first; the side that gives. */
  from?: 'MARKETING' | 'SALES'
}

/** The double line where responsibility changes hands; once per view. */
export function Seam({ children, upright, from = 'MARKETING' }: Props) {
  return (
    <div
      className={classNames('seam', upright && 'seam-upright', from === 'SALES' && 'seam-reversed')}
    >
      <span>{children}</span>
    </div>
  )
}
