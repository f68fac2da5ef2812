import type { ReactNode } from 'react'
import { FilterFormClient } from './filter-form-client'
import { useFormTexts } from './form-texts'

type Props = { children: ReactNode; label: string; action?: string }

/** A form that only changes the address: its fields become the query of the page. */
export function FilterForm(props: Props) {
  return <FilterFormClient {...props} texts={useFormTexts()} />
}
