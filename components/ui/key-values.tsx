import { Fragment, type ReactNode } from 'react'

type Entry = { label: string; value: ReactNode }

/** Pairs such as town, trade, size; entries without a value are left out. */
export function KeyValues({ entries }: { entries: Entry[] }) {
  const known = entries.filter(({ value }) => value !== null && value !== undefined && value !== '')
  return (
    <dl className="key-values">
      {known.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
