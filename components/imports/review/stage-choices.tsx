import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { conventionsOf, formatNumber } from '@/lib/format'
import { exits } from '@/lib/funnel/stages'
import { targetText } from '@/lib/imports/planning/plan-opportunity'
import type { ImportReview } from '@/lib/imports/queries/review'
import type { StageChoice } from '@/lib/imports/stage-choices'
import type { Viewer } from '@/lib/viewer'
import { ChoiceList } from '../choice-list'

type Props = { review: ImportReview; viewer: Viewer; number: number }

/** The stages of the files, and where each leads in the funnel. */
export function StageChoices({ review, viewer, number }: Props) {
  const t = useTranslations('imports.review')
  const { stages } = review.prepared
  return (
    <Section title={t('stages')} number={number} id="stages">
      <div className="map-table">
        <Table caption={t('stagesCaption')}>
          <thead>
            <tr>
              <ColumnHead>{t('stageValue')}</ColumnHead>
              <ColumnHead number>{t('stageRows')}</ColumnHead>
              <ColumnHead>{t('stageTarget')}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {stages.map((choice) => (
              <StageRow key={choice.key} choice={choice} review={review} viewer={viewer} />
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  )
}

function StageRow({
  choice: { key, value, rows, target },
  review,
  viewer,
}: {
  choice: StageChoice
  review: ImportReview
  viewer: Viewer
}) {
  const t = useTranslations('imports.review')
  const tExits = useTranslations('funnel.exits')
  const shown = value || t('stageEmpty')
  const stages = review.surroundings.stages.map((stage) => ({
    value: `stage:${stage.id}`,
    label: viewer.locale === 'de' ? stage.nameDe : stage.nameEn,
    group: t('stagesGroup'),
  }))
  const out = exits.map((exit) => ({
    value: `exit:${exit}`,
    label: tExits(exit),
    group: t('exitsGroup'),
  }))
  return (
    <tr>
      <th scope="row" className="column-name">
        {shown}
      </th>
      <Cell label={t('stageRows')} number>
        {formatNumber(rows, conventionsOf(viewer))}
      </Cell>
      <Cell label={t('stageTarget')}>
        <ChoiceList
          name={`stage.${key}`}
          label={t('stageOf', { value: shown })}
          value={target ? targetText(target) : ''}
          nothing={t('stageChoose')}
          choices={[...stages, ...out]}
          invalid={target === null}
        />
      </Cell>
    </tr>
  )
}
