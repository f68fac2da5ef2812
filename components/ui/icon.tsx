import { classNames } from './class-names'
import type { IconName } from './icon-names'

type Props = { name: IconName; small?: boolean; className?: string }

/** A drawing beside a word; it says nothing on its own and screen readers skip it. */
export function Icon({ name, small, className }: Props) {
  return (
    <svg className={classNames('icon', small && 'icon-small', className)} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  )
}
