import { useTranslations } from 'next-intl'
import { FigureBlock } from '@/components/ui/figure-block'
import { Section } from '@/components/ui/section'
import { type Conventions, formatDate, formatNumber } from '@/lib/format'
import type { ImportReview } from '@/lib/imports/queries/review'

type Props = { review: ImportReview; total: number; conventions: Conventions }

const outcomes = ['CREATED', 'UPDATED', 'SAME', 'REJECTED'] as const
const words = {
  CREATED: 'created',
  UPDATED: 'updated',
  SAME: 'same',
  REJECTED: 'rejected',
} as const

/** What would happen, in figures. */
export function DryRunFigures({ review, total, conventions }: Props) {
  const t = useTranslations('imports.review')
  const { run, seconds } = review
  return (
    <Section title={t('dryRun')} side={t('nothingSaved')} id="dry-run">
      <div className="import-figures">
        <FigureBlock small label={t('rows')} value={formatNumber(total, conventions)} />
        {outcomes.map((outcome) => (
          <FigureBlock
            key={outcome}
            small
            label={t(words[outcome])}
            value={
              <span className={outcome === 'REJECTED' && run.counts[outcome] > 0 ? 'wrong' : ''}>
                {formatNumber(run.counts[outcome], conventions)}
              </span>
            }
          />
        ))}
        <div className="share">
          <Shares run={run} />
          <p className="meta">
            {t('checked', { looked: run.looked, total, seconds: Math.round(seconds * 10) / 10 })}
            <Remembered review={review} conventions={conventions} />
          </p>
        </div>
      </div>
    </Section>
  )
}

function Remembered({ review, conventions }: Omit<Props, 'total'>) {
  const t = useTranslations('imports.review')
  const days = review.loaded.files.flatMap(({ mapping }) => mapping.rememberedOn ?? [])
  const newest = days.sort().at(-1)
  if (newest === undefined) return null
  return <> · {t('remembered', { day: formatDate(new Date(newest), conventions) })}</>
}

/** Decoration: the figures beside it say the same. */
function Shares({ run }: Pick<ImportReview, 'run'>) {
  const all = Math.max(run.looked, 1)
  let from = 0
  const parts = outcomes.map((outcome) => {
    const width = (run.counts[outcome] / all) * 100
    const part = { outcome, x: from, width }
    from += width
    return part
  })
  return (
    <svg className="share-bar" aria-hidden="true">
      {parts.map(({ outcome, x, width }) => (
        <rect
          key={outcome}
          className={`share-${words[outcome]}`}
          x={`${x}%`}
          width={`${width}%`}
          height="100%"
        />
      ))}
    </svg>
  )
}
