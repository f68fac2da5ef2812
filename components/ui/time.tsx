type Props = {
  /** ISO date or instant. */
  value: string
  /** As shown, already formatted: “vor 3 Tagen”. */
  children: string
  /** In full, on hover: “Montag, 23. November 2026, 09:14”. */
  full?: string | undefined
}

export function Time({ value, children, full }: Props) {
  return (
    <time dateTime={value} title={full}>
      {children}
    </time>
  )
}
