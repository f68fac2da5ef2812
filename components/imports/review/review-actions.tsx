import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { discardImport } from '@/lib/imports/actions'
import type { ImportReview } from '@/lib/imports/queries/review'
import { mayReview } from '@/lib/imports/rules'
import type { Viewer } from '@/lib/viewer'
import { reviewForm, rowsToTake } from './review'

type Props = { review: ImportReview; viewer: Viewer }

/** The same buttons as at the end of the long form, which they send. */
export function ReviewActions({ review, viewer }: Props) {
  const t = useTranslations('imports')
  return (
    <>
      <Form action={discardImport} layout="inline" label={t('discard')}>
        <input type="hidden" name="importId" value={review.loaded.id} />
        <Submit variant="quiet" blocked={mayReview(review.loaded, viewer)}>
          {t('discard')}
        </Submit>
      </Form>
      <Button type="submit" form={reviewForm} name="act" value="check" icon="refresh-cw">
        {t('review.check')}
      </Button>
      <Button type="submit" form={reviewForm} name="act" value="start" variant="primary">
        {t('review.start', { rows: rowsToTake(review) })}
      </Button>
    </>
  )
}
