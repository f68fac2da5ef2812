import { useTranslations } from 'next-intl'
import { Finding } from '@/components/ui/finding'
import { Form } from '@/components/ui/form'
import { Row, Rows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import { Submit } from '@/components/ui/submit'
import { conventionsOf } from '@/lib/format'
import { reviewImport } from '@/lib/imports/actions'
import { namedTables } from '@/lib/imports/choices'
import { lookedAt } from '@/lib/imports/limits'
import type { ImportReview } from '@/lib/imports/queries/review'
import { problemSentence } from '@/lib/imports/sentences'
import type { Viewer } from '@/lib/viewer'
import { Corrections } from './corrections'
import { DryRunFigures } from './dry-run-figures'
import { FileColumns, KindChoice } from './file-columns'
import { Hindrances } from './hindrances'
import { LeftList } from './left-list'
import { MissingNames } from './missing-names'
import { OwnerChoices } from './owner-choices'
import { PreviewTable } from './preview-table'
import { Questions } from './questions'
import { StageChoices } from './stage-choices'

export const reviewForm = 'review'

type Props = { review: ImportReview; viewer: Viewer; asked: boolean }

/** Everything before the start: what would happen, and every choice that changes it. */
export function Review({ review, viewer, asked }: Props) {
  const t = useTranslations('imports.review')
  const { loaded, prepared } = review
  return (
    <div className="import-review">
      <Hindrances hindrances={prepared.hindrances} asked={asked} />
      <DryRunFigures
        review={review}
        total={rowsToTake(review)}
        conventions={conventionsOf(viewer)}
      />
      {review.partly ? <Finding title={t('partly', { limit: lookedAt })} /> : null}
      {/* Filled afresh after every sending, with what was kept. */}
      <Form
        key={loaded.version}
        action={reviewImport}
        layout="wide"
        id={reviewForm}
        label={t('dryRun')}
      >
        <input type="hidden" name="importId" value={loaded.id} />
        <Choices review={review} viewer={viewer} />
        <div className="form-actions">
          <Submit name="act" value="check" variant="secondary" icon="refresh-cw">
            {t('check')}
          </Submit>
          <Submit name="act" value="start" variant="primary">
            {t('start', { rows: rowsToTake(review) })}
          </Submit>
        </div>
      </Form>
      <p className="meta">{t('undo')}</p>
    </div>
  )
}

/** Rows of the files that are not left out. */
export function rowsToTake({ loaded }: ImportReview): number {
  return loaded.files
    .filter(({ kind }) => kind !== null)
    .reduce((sum, { rowCount }) => sum + rowCount, 0)
}

function Choices({ review, viewer }: Omit<Props, 'asked'>) {
  const { prepared, loaded, surroundings } = review
  const { tables, corrections, owners, stages } = prepared
  const missing = namedTables.some((table) => review.run.missing[table].size > 0)
  let number = 0
  const next = () => {
    number += 1
    return number
  }
  return (
    <>
      <LeftList review={review} viewer={viewer} number={next()} />
      {tables.map((table) => (
        <FileColumns
          key={table.file.id}
          table={table}
          rows={loaded.files.find(({ id }) => id === table.file.id)?.rowCount ?? 0}
          viewer={viewer}
          number={next()}
        />
      ))}
      <Unused review={review} viewer={viewer} />
      {stages.length > 0 ? <StageChoices review={review} viewer={viewer} number={next()} /> : null}
      {owners.length > 0 ? (
        <OwnerChoices
          owners={owners}
          people={surroundings.people}
          viewer={viewer}
          number={next()}
        />
      ) : null}
      {corrections.length > 0 ? (
        <Corrections corrections={corrections} tables={tables} number={next()} />
      ) : null}
      {missing ? <MissingNames review={review} number={next()} /> : null}
      <Questions review={review} viewer={viewer} number={next()} />
      {review.previews.map(({ fileId, preview }) => {
        const table = tables.find(({ file }) => file.id === fileId)
        return table ? (
          <PreviewTable key={fileId} table={table} preview={preview} viewer={viewer} />
        ) : null
      })}
    </>
  )
}

/** Files that hold nothing to import, and why; a person may know better. */
function Unused({ review, viewer }: Omit<Props, 'asked'>) {
  const t = useTranslations('imports.review')
  if (review.unused.length === 0) return null
  return (
    <Section title={t('unused')}>
      <Rows label={t('unused')}>
        {review.unused.map(({ file, problem }) => (
          <Row
            key={file.id}
            icon="file-text"
            title={file.name}
            meta={problem ? problemSentence(viewer, problem) : null}
            side={<KindChoice fileId={file.id} kind={null} />}
          />
        ))}
      </Rows>
    </Section>
  )
}
