import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { type Side, sideClass } from './side'

type AvatarProps = { name: string; side: Side; size?: 'small' | 'medium' | 'large' }

/** Initials in the shape of the side; dashed for people of neither. */
export function Avatar({ name, side, size = 'medium' }: AvatarProps) {
  return (
    <span
      className={classNames(
        'avatar',
        (side === 'MARKETING' || side === 'SALES') && sideClass('avatar', side),
        size !== 'medium' && `avatar-${size}`,
      )}
      title={name}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  )
}

type PersonProps = AvatarProps & { children?: ReactNode; meta?: ReactNode }

/** Avatar and name; `children` stands in for the name, such as a link. */
export function Person({ name, children, meta, ...avatar }: PersonProps) {
  return (
    <span className="person">
      <Avatar name={name} {...avatar} />
      <span>
        {children ?? name}
        {meta ? <small>{meta}</small> : null}
      </span>
    </span>
  )
}

/** Several people in a row; their names are read out. */
export function Avatars({ people }: { people: { name: string; side: Side }[] }) {
  return (
    <span className="avatars">
      {people.map((person) => (
        <Avatar key={person.name} {...person} size="small" />
      ))}
      <span className="sr-only">{people.map(({ name }) => name).join(', ')}</span>
    </span>
  )
}

/** First letters of the first and the last name: "Dr. Mira Doğan" is "MD". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('de') ?? '').join('')
}
