import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { type OwnerChoice, ownerSide, type Person } from '@/lib/imports/owners'
import { fieldLabel } from '@/lib/imports/sentences'
import type { Viewer } from '@/lib/viewer'
import { ChoiceList } from '../choice-list'

type Props = { owners: OwnerChoice[]; people: Person[]; viewer: Viewer; number: number }

/** Whose the names in the columns of owners are. */
export function OwnerChoices({ owners, people, viewer, number }: Props) {
  const t = useTranslations('imports.review')
  const known = owners.filter(({ personId }) => personId !== null).length
  return (
    <Section
      title={t('owners')}
      number={number}
      side={t('ownersSide', { known, all: owners.length })}
    >
      <p className="meta">{t('ownersHint')}</p>
      <details className="more-names" open={owners.length <= 8}>
        <summary>{t('ownersMore')}</summary>
        <div className="map-table">
          <Table caption={t('owners')}>
            <thead>
              <tr>
                <ColumnHead>{t('stageValue')}</ColumnHead>
                <ColumnHead>{t('stageRows')}</ColumnHead>
                <ColumnHead>{t('person')}</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {owners.map((owner) => (
                <OwnerRow key={owner.key} owner={owner} people={people} viewer={viewer} />
              ))}
            </tbody>
          </Table>
        </div>
      </details>
    </Section>
  )
}

type RowProps = { owner: OwnerChoice; people: Person[]; viewer: Viewer }

function OwnerRow({ owner, people, viewer }: RowProps) {
  const t = useTranslations('imports.review')
  const { key, field, name, rows, personId, guessed } = owner
  const candidates = people.filter(({ sides }) => sides.includes(ownerSide(field)))
  return (
    <tr>
      <th scope="row">{name}</th>
      <Cell label={t('stageRows')} className="meta">
        {t('ownerRows', { rows })} · {fieldLabel(viewer, 'opportunities', field)}
      </Cell>
      <Cell label={t('person')}>
        <div className="map-meaning">
          <ChoiceList
            name={`owner.${key}`}
            label={t('ownerOf', { name })}
            value={personId ?? ''}
            nothing={t('ownerNobody')}
            choices={candidates.map((person) => ({ value: person.id, label: person.name }))}
          />
          {guessed ? <span className="meta">{t('ownerGuessed')}</span> : null}
        </div>
      </Cell>
    </tr>
  )
}
