import { type ReactNode, useId } from 'react'
import { buttonClass } from './button'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'

type Props = {
  /** Words on the button, or its name where only the icon is shown. */
  label: string
  children: ReactNode
  icon?: IconName
  iconOnly?: boolean
  variant?: 'secondary' | 'quiet'
  small?: boolean
}

/** Opens beside its button without any script; closes by Escape and by a click elsewhere. */
export function Popover({ label, children, icon, iconOnly, variant, small }: Props) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={classNames(buttonClass({ variant, small }), iconOnly && 'button-icon')}
        aria-label={iconOnly ? label : undefined}
        title={iconOnly ? label : undefined}
      >
        {icon ? <Icon name={icon} /> : null}
        {iconOnly ? null : <span>{label}</span>}
      </button>
      <div id={id} popover="auto" className="popover">
        {children}
      </div>
    </>
  )
}

/** More of the same, folded away in place. */
export function Fold({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>
        <Icon name="chevron-right" small />
        {label}
      </summary>
      {children}
    </details>
  )
}
