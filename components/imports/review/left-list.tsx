import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Section } from '@/components/ui/section'
import type { ImportReview } from '@/lib/imports/queries/review'
import { problemSentence } from '@/lib/imports/sentences'
import type { Viewer } from '@/lib/viewer'

type Props = { review: ImportReview; viewer: Viewer; number: number }

/** What would be left out, line by line, and what would be remarked on, by what is said. */
export function LeftList({ review, viewer, number }: Props) {
  const t = useTranslations('imports.review')
  const { errors, remarks, loaded } = review
  const more = errors.all - errors.first.length
  const something = errors.all > 0 || remarks.length > 0
  return (
    <Section
      title={t('left')}
      number={number}
      side={
        something ? (
          <a href={`/api/files/imports/${loaded.id}`} download>
            {t('asCsv')}
          </a>
        ) : null
      }
    >
      {errors.all === 0 ? <p className="meta">{t('leftNothing')}</p> : null}
      <ul className="issues">
        {errors.first.map((found) => (
          <li key={`${found.file} ${found.line} ${found.column} ${found.code}`}>
            <span className="wrong">
              <Icon name="x" small />
            </span>
            <span className="wrong">{t('lineNo', { line: found.line })}</span>
            <span>
              {problemSentence(viewer, found)} <Place found={found} files={loaded.files.length} />
            </span>
          </li>
        ))}
        {more > 0 ? (
          <li>
            <span />
            <span />
            <span className="meta">{t('leftMore', { rows: more })}</span>
          </li>
        ) : null}
        {remarks.map(({ found, rows }) => (
          <li key={`${found.file} ${found.column} ${found.code}`}>
            <Icon name="triangle-exclamation-point" small />
            <span>{t('rowsOf', { rows })}</span>
            <span>
              {problemSentence(viewer, found)} <Place found={found} files={loaded.files.length} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type PlaceProps = { found: ImportReview['errors']['first'][number]; files: number }

function Place({ found: { column, file }, files }: PlaceProps) {
  const t = useTranslations('imports.review')
  const parts = [files > 1 && file, column !== null && t('inColumn', { column })]
  const text = parts.filter((part) => part !== false).join(', ')
  return text ? <span className="meta">({text})</span> : null
}
