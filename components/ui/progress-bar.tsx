import { classNames } from './class-names'

type Props = {
  value: number
  /** Value when everything is done. */
  max: number
  /** What is under way. */
  label: string
  /** The state in words, such as “248 von 382”. */
  text: string
  small?: boolean
}

export function ProgressBar({ value, max, label, text, small }: Props) {
  const share = max > 0 ? Math.min(100, (value / max) * 100) : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(value, max)}
      aria-valuetext={text}
      className={classNames('progress', small && 'progress-small')}
    >
      <svg aria-hidden="true">
        <rect width={`${share}%`} height="100%" />
      </svg>
    </div>
  )
}
