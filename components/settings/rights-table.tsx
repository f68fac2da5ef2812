import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { rightsTable, standings } from '@/lib/people/rights-table'

/** Who may what, printed from the data that every act checks. */
export function RightsTable() {
  const t = useTranslations('settings.rights')
  const tPeople = useTranslations('people')
  return (
    <Table caption={t('title')} narrow="scroll" sticky>
      <thead>
        <tr>
          <ColumnHead>{t('right')}</ColumnHead>
          {standings.map((standing) => (
            <ColumnHead key={standing}>{tPeople(`standings.${standing}`)}</ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {rightsTable().map(({ right, may }) => (
          <tr key={right}>
            <th scope="row">{tPeople(`rights.${right}`)}</th>
            {standings.map((standing) => (
              <Cell key={standing} label={tPeople(`standings.${standing}`)}>
                <Answer yes={may[standing]} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Answer({ yes }: { yes: boolean }) {
  const t = useTranslations('settings.rights')
  return (
    <>
      {yes ? <Icon name="check" small /> : <span aria-hidden="true">–</span>}
      <span className="sr-only">{t(yes ? 'may' : 'mayNot')}</span>
    </>
  )
}
