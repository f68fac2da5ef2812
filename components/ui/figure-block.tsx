import type { ReactNode } from 'react'

type Props = {
  label: ReactNode
  /** The figure, formatted. */
  value: ReactNode
  unit?: ReactNode
  /** What it means, in words: “4 Punkte über Ziel 75 %”. */
  children?: ReactNode
  small?: boolean
}

/** One large figure; several stand in a `<div className="figures">`. */
export function FigureBlock({ label, value, unit, children, small }: Props) {
  if (small) {
    return (
      <div>
        <p className="figure-small">{value}</p>
        <p className="meta">{label}</p>
      </div>
    )
  }
  return (
    <div>
      <p className="subheading">{label}</p>
      <p className="figure">
        {value} {unit ? <small>{unit}</small> : null}
      </p>
      {children ? <div className="meta">{children}</div> : null}
    </div>
  )
}
