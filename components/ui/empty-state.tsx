import type { ReactNode } from 'react'

type Props = {
  /** What is not there yet, or not found. */
  title: ReactNode
  /** One sentence why it matters, or why there is nothing. */
  children?: ReactNode
  /** One button that changes it, and at most one link beside it. */
  action?: ReactNode
  kind?: 'first' | 'filtered' | 'forbidden' | 'failed'
}

/** First use, nothing found, no permission, error: each says why and what to do. */
export function EmptyState({ title, children, action, kind = 'first' }: Props) {
  return (
    <div className="empty-state">
      <Composition kind={kind} />
      <div>
        <p className="heading">{title}</p>
        {children ? <div className="meta">{children}</div> : null}
        {action ? <div className="line">{action}</div> : null}
      </div>
    </div>
  )
}

/** Circle and square on one ground; what lies between them tells the four states apart. */
function Composition({ kind }: { kind: NonNullable<Props['kind']> }) {
  return (
    <svg width="120" height="84" viewBox="0 0 120 84" fill="none" aria-hidden="true">
      <path d="M0 70h120" className="stroke-ink" />
      <circle cx="38" cy="48" r="21.4" className="stroke-marketing" strokeWidth="1.5" />
      <rect
        x="63"
        y="32"
        width="38"
        height="38"
        className="stroke-sales"
        strokeWidth="1.5"
        strokeDasharray={kind === 'first' ? '4 4' : undefined}
      />
      <path d={between[kind]} className="stroke-ink-3" />
    </svg>
  )
}

const between = {
  first: 'M59.5 10v52M63 10v20',
  filtered: 'M14 10h92L70 24v0H50L14 10M56 24v10',
  forbidden: 'M59 6v64M62 6v64M50 38h20',
  failed: 'M60 6l-6 18h10l-6 18',
} as const
