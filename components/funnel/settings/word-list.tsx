import Link from 'next/link'
import { Row, Rows } from '@/components/ui/rows'
import type { FormState } from '@/lib/form-state'
import { OrderButtons } from './order-buttons'

type Props = {
  label: string
  words: { id: string; name: string }[]
  /** Missing for people who may only read. */
  change?:
    | {
        action: (state: FormState, formData: FormData) => Promise<FormState>
        field: 'reasonId' | 'sourceId'
        path: string
      }
    | undefined
}

/** Reasons or sources below each other, in the order in which forms offer them. */
export function WordList({ label, words, change }: Props) {
  return (
    <Rows label={label}>
      {words.map(({ id, name }) => (
        <Row
          key={id}
          title={
            change ? (
              <Link href={`${change.path}/${id}`} prefetch={false}>
                {name}
              </Link>
            ) : (
              name
            )
          }
          side={
            change ? (
              <OrderButtons action={change.action} field={change.field} id={id} name={name} />
            ) : undefined
          }
        />
      ))}
    </Rows>
  )
}
