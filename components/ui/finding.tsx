import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'

type Tone = 'plain' | 'ok' | 'warn' | 'bad'

type Props = {
  /** The finding itself, a whole sentence. */
  title: ReactNode
  /** The rule behind it, or what it rests on. */
  children?: ReactNode
  /** The next step. */
  action?: ReactNode
  tone?: Tone
}

const icons: Record<Tone, IconName> = {
  plain: 'info',
  ok: 'check',
  warn: 'triangle-exclamation-point',
  bad: 'octagon-x',
}

/** Sentence, rule, next step. */
export function Finding({ title, children, action, tone = 'plain' }: Props) {
  return (
    <div className={classNames('finding', tone !== 'plain' && `finding-${tone}`)}>
      <Icon name={icons[tone]} />
      <div>
        <p className="font-semibold">{title}</p>
        {children ? <div className="meta">{children}</div> : null}
      </div>
      {action}
    </div>
  )
}
