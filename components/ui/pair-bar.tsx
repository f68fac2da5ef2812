type Props = {
  /** The same measure for both sides, in the organisation's fixed order. */
  first: { side: 'MARKETING' | 'SALES'; value: number }
  second: { side: 'MARKETING' | 'SALES'; value: number }
  /** Value of the full half; the same for all bars beside each other. */
  scale: number
  /** Both figures in words, for screen readers. */
  label: string
}

const fills = { MARKETING: 'fill-marketing', SALES: 'fill-sales' } as const

/** Mirrored bars from one centre line on one scale; no side is bigger than its figure. */
export function PairBar({ first, second, scale, label }: Props) {
  const left = shareOf(first.value, scale)
  const right = shareOf(second.value, scale)
  return (
    <svg className="pair-bar" role="img" aria-label={label}>
      <rect
        x={`${50 - left}%`}
        y="4"
        width={`${left}%`}
        height="12"
        className={fills[first.side]}
      />
      <rect x="50%" y="4" width={`${right}%`} height="12" className={fills[second.side]} />
      <line x1="50%" x2="50%" y1="0" y2="20" className="stroke-ink" />
    </svg>
  )
}

/** Share of one half in percent of the whole width. */
function shareOf(value: number, scale: number) {
  return scale > 0 ? Math.min(50, Math.max(0, (value / scale) * 50)) : 0
}
