import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { OfferedCorrection, PreparedTable } from '@/lib/imports/prepare'

type Props = { corrections: OfferedCorrection[]; tables: PreparedTable[]; number: number }

/** Values that are likely slips; ticked ones are corrected. */
export function Corrections({ corrections, tables, number }: Props) {
  const t = useTranslations('imports')
  return (
    <Section title={t('review.corrections')} number={number}>
      <p className="meta">{t('review.correctionsHint')}</p>
      <div className="choices">
        {corrections.map(({ key, fileId, column, from, to, rows, how, accepted }) => {
          const file = tables.find((table) => table.file.id === fileId)?.file
          return (
            <label key={key} className="check">
              <input type="hidden" name="offered[]" value={key} />
              <input type="checkbox" name="accepted[]" value={key} defaultChecked={accepted} />
              <span>
                {t('corrections.offer', { from, to, rows })}
                <small>
                  {t('review.correctionIn', {
                    file: file?.name ?? '',
                    column: file?.format.header[column] ?? '',
                    how: t(`corrections.${how}`),
                  })}
                </small>
              </span>
            </label>
          )
        })}
      </div>
    </Section>
  )
}
