import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'

type Look = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  small?: boolean | undefined
  icon?: IconName | undefined
}

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & Look & { busy?: boolean }

/** One primary per view; the label is a verb. */
export function Button({ variant, small, icon, busy, children, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      className={buttonClass({ variant, small })}
      {...props}
    >
      <ButtonLabel icon={icon}>{children}</ButtonLabel>
      {busy ? <Icon name="loader-circle" className="button-ring" /> : null}
    </button>
  )
}

type LinkButtonProps = Omit<ComponentProps<typeof Link>, 'className'> & Look

/** Looks like a button and leads to another page. */
export function LinkButton({ variant, small, icon, children, ...props }: LinkButtonProps) {
  return (
    <Link prefetch={false} className={buttonClass({ variant, small })} {...props}>
      <ButtonLabel icon={icon}>{children}</ButtonLabel>
    </Link>
  )
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'children'> &
  Omit<Look, 'icon'> & { icon: IconName; label: string }

/** For places without room for a word; the label is read out and shown on hover. */
export function IconButton({ icon, label, variant, small, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classNames(buttonClass({ variant, small }), 'button-icon')}
      {...props}
    >
      <Icon name={icon} />
    </button>
  )
}

export function buttonClass({ variant = 'secondary', small }: Look): string {
  return classNames(
    'button',
    variant !== 'secondary' && `button-${variant}`,
    small && 'button-small',
  )
}

function ButtonLabel({ icon, children }: { icon: IconName | undefined; children: ReactNode }) {
  return (
    <>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </>
  )
}
