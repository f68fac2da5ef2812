type Props = { width?: number }

/** Two shapes and what they share. */
export function Logo({ width = 34 }: Props) {
  return (
    <svg className="logo" width={width} viewBox="0 0 34 22" aria-hidden="true">
      <circle cx="11" cy="11" r="10" className="fill-marketing" />
      <rect x="15" y="2.14" width="17.72" height="17.72" className="fill-sales" />
      <path d="M15 1.835A10 10 0 0 1 15 20.165Z" className="fill-joint" />
    </svg>
  )
}

/** The same two shapes large: circle and square of equal area, their overlap in the joint colour. */
export function Intersection({ label }: { label: string }) {
  return (
    <svg className="logo" viewBox="0 0 442 300" role="img" aria-label={label}>
      <circle cx="133.149" cy="150" r="133.149" className="fill-marketing" />
      <rect x="205.149" y="32" width="236" height="236" className="fill-sales" />
      <path d="M205.149 37.997A133.149 133.149 0 0 1 205.149 262.003Z" className="fill-joint" />
    </svg>
  )
}
