import { Icon } from '@/components/ui/icon'

export type ChoiceEntry = { value: string; label: string; group?: string }

type Props = {
  name: string
  /** Read out; the table says it for the eye. */
  label: string
  value: string
  choices: ChoiceEntry[]
  /** First entry, for nothing. */
  nothing?: string
  invalid?: boolean
}

/** A list within a row of a table; the form around it is filled afresh after each sending. */
export function ChoiceList({ name, label, value, choices, nothing, invalid }: Props) {
  const groups = [...new Set(choices.map(({ group }) => group))]
  return (
    <div className="select-box select-small">
      <select
        name={name}
        aria-label={label}
        aria-invalid={invalid || undefined}
        defaultValue={value}
        className="input"
      >
        {nothing === undefined ? null : <option value="">{nothing}</option>}
        {groups.map((group) => {
          const entries = choices
            .filter((choice) => choice.group === group)
            .map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))
          return group === undefined ? (
            entries
          ) : (
            <optgroup key={group} label={group}>
              {entries}
            </optgroup>
          )
        })}
      </select>
      <Icon name="chevron-down" small />
    </div>
  )
}
