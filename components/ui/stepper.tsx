import { useTranslations } from 'next-intl'
import { Icon } from './icon'

type Props = { steps: string[] /** Counted from 0. */; current: number; label: string }

/** Where one is on a way of a few steps. */
export function Stepper({ steps, current, label }: Props) {
  const t = useTranslations('ui')
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step} aria-current={index === current ? 'step' : undefined}>
          {index < current ? <Icon name="check" small /> : null}
          <b>{index + 1}</b>
          <span>{step}</span>
          {index < current ? <span className="sr-only">{t('stepDone')}</span> : null}
        </li>
      ))}
    </ol>
  )
}
