import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/form-state'

type Props = {
  action: (state: FormState, formData: FormData) => Promise<FormState>
  /** Name of the field that carries the id. */
  field: 'stageId' | 'reasonId' | 'sourceId'
  id: string
  name: string
}

/** Puts an entry before or behind its neighbour. */
export function OrderButtons({ action, field, id, name }: Props) {
  const t = useTranslations('funnel.settings')
  return (
    <span className="line">
      {(['up', 'down'] as const).map((direction) => (
        <Form key={direction} action={action} layout="inline" label={`${name}: ${t(direction)}`}>
          <input type="hidden" name={field} value={id} />
          <input type="hidden" name="direction" value={direction} />
          <Submit variant="quiet" small icon={direction === 'up' ? 'arrow-up' : 'arrow-down'}>
            <span className="sr-only">
              {name}: {t(direction)}
            </span>
          </Submit>
        </Form>
      ))}
    </span>
  )
}
