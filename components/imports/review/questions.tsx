import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/ui/choices'
import { Icon } from '@/components/ui/icon'
import { Columns, Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { legalBases } from '@/lib/funnel/stages'
import { importModes } from '@/lib/imports/plan'
import type { ImportReview } from '@/lib/imports/queries/review'
import type { Viewer } from '@/lib/viewer'

type Props = { review: ImportReview; viewer: Viewer; number: number }

/** What no file says. */
export function Questions({ review, viewer, number }: Props) {
  const t = useTranslations('imports')
  const { loaded } = review
  return (
    <Columns>
      <Section title={t('review.questions')} number={number} id="questions">
        <div className="form">
          <CompleteFrom review={review} />
          <SourceAndBasis review={review} viewer={viewer} />
        </div>
      </Section>
      <Section title={t('review.modeTitle')} number={number + 1}>
        <RadioGroup
          name="mode"
          label={t('review.mode')}
          defaultValue={loaded.mode}
          choices={importModes.map((value) => ({ value, label: t(`modes.${value}`) }))}
        />
        <p className="meta">{t('review.keys')}</p>
      </Section>
    </Columns>
  )
}

function CompleteFrom({ review: { loaded, prepared } }: Pick<Props, 'review'>) {
  const t = useTranslations('imports.review')
  const typed = loaded.choices.completeFrom
  const wrong = !prepared.completeFrom.readable
  return (
    <div className="field">
      <label className="field-label" htmlFor="complete-from">
        {t('completeFrom')}
      </label>
      <input
        id="complete-from"
        name="completeFrom"
        className="input"
        inputMode="numeric"
        maxLength={40}
        defaultValue={typed}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? 'complete-from-wrong complete-from-hint' : 'complete-from-hint'}
      />
      {wrong ? (
        <p id="complete-from-wrong" className="error">
          <Icon name="circle-exclamation-point" small />
          <span>{t('completeFromWrong', { value: typed })}</span>
        </p>
      ) : null}
      <p id="complete-from-hint" className="hint">
        {t('completeFromHint')}
      </p>
    </div>
  )
}

function SourceAndBasis({ review, viewer }: Omit<Props, 'number'>) {
  const t = useTranslations('imports.review')
  const tBases = useTranslations('funnel.legalBases')
  const { loaded, prepared, surroundings } = review
  return (
    <>
      <Select
        name="sourceId"
        label={t('source')}
        defaultValue={prepared.settled.sourceId}
        choices={surroundings.sources.map(({ id, nameDe, nameEn }) => ({
          value: id,
          label: viewer.locale === 'de' ? nameDe : nameEn,
        }))}
      />
      <Select
        name="legalBasis"
        label={t('legalBasis')}
        defaultValue={loaded.choices.legalBasis}
        choices={legalBases.map((value) => ({ value, label: tBases(value) }))}
      />
    </>
  )
}
