import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/person'
import type { Side } from '@/components/ui/side'

type Props = { title: ReactNode; children: ReactNode; note?: ReactNode }

/** The people of the demo company in two columns, one for each side. */
export function Personas({ title, children, note }: Props) {
  return (
    <div className="pt-8">
      <h2 className="subheading">{title}</h2>
      <div className="personas">{children}</div>
      {note ? <p className="meta pt-2">{note}</p> : null}
    </div>
  )
}

type PersonaProps = { name: string; side: Side; detail: string; field: string; value: string }

/** Button of a form: signs in as this person. */
export function Persona({ name, side, detail, field, value }: PersonaProps) {
  return (
    <button type="submit" className="persona" name={field} value={value}>
      <Avatar name={name} side={side} size="large" />
      <span>
        <b>{name}</b>
        <small>{detail}</small>
      </span>
    </button>
  )
}
