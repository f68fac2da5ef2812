import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { namedTables } from '@/lib/imports/choices'
import type { ImportReview } from '@/lib/imports/queries/review'

type Props = { review: ImportReview; number: number }

const words = {
  companies: 'missingCompanies',
  products: 'missingProducts',
  contacts: 'missingContacts',
} as const

/** Names that rows say and that do not exist: to be made or not. */
export function MissingNames({ review: { run, prepared }, number }: Props) {
  const t = useTranslations('imports.review')
  const tables = namedTables.filter((table) => run.missing[table].size > 0)
  return (
    <Section title={t('missing')} number={number}>
      <p className="meta">{t('missingHint')}</p>
      <div className="choices">
        {tables.map((table) => {
          const missing = run.missing[table]
          const rows = [...missing.values()].reduce((sum, count) => sum + count, 0)
          const such = [...missing.keys()].slice(0, 3).join(', ')
          return (
            <label key={table} className="check">
              <input type="hidden" name="asked[]" value={table} />
              <input
                type="checkbox"
                name={`create.${table}`}
                value="on"
                defaultChecked={prepared.create[table]}
              />
              <span>
                {t(words[table], { names: missing.size, rows })}
                <small>{t('missingSuch', { names: such })}</small>
              </span>
            </label>
          )
        })}
      </div>
    </Section>
  )
}
