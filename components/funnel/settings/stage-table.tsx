import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SideName } from '@/components/ui/mark'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { shiftStage } from '@/lib/funnel/actions'
import type { FunnelSettings } from '@/lib/funnel/queries/settings'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'
import { OrderButtons } from './order-buttons'

type Props = { stages: FunnelSettings['stages']; viewer: Viewer }

/** The stages as they follow each other; those who may can change their order. */
export function StageTable({ stages, viewer }: Props) {
  const t = useTranslations('funnel.settings')
  const mayWrite = can(viewer, 'stage.write').ok
  return (
    <Table caption={t('stages')}>
      <thead>
        <tr>
          <ColumnHead>{t('name')}</ColumnHead>
          <ColumnHead>{t('kind')}</ColumnHead>
          <ColumnHead>{t('holder')}</ColumnHead>
          <ColumnHead number>{t('maxAge')}</ColumnHead>
          {mayWrite ? <ColumnHead>{t('order')}</ColumnHead> : null}
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <StageRow key={stage.id} stage={stage} viewer={viewer} mayWrite={mayWrite} />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = { stage: FunnelSettings['stages'][number]; viewer: Viewer; mayWrite: boolean }

function StageRow({ stage, viewer, mayWrite }: RowProps) {
  const t = useTranslations('funnel')
  return (
    <tr>
      <th scope="row">
        {mayWrite ? (
          <Link href={`/settings/funnel/stages/${stage.id}`} prefetch={false}>
            {stage.name}
          </Link>
        ) : (
          stage.name
        )}
      </th>
      <Cell label={t('settings.kind')}>{t(`kinds.${stage.kind}`)}</Cell>
      <Cell label={t('settings.holder')}>
        <SideName side={stage.holder}>{viewer.organisation.departments[stage.holder]}</SideName>
      </Cell>
      <Cell label={t('settings.maxAge')} number>
        {stage.maxAgeDays === null
          ? t('settings.noLimit')
          : t('settings.days', { days: stage.maxAgeDays })}
      </Cell>
      {mayWrite ? (
        <Cell label={t('settings.order')}>
          <OrderButtons action={shiftStage} field="stageId" id={stage.id} name={stage.name} />
        </Cell>
      ) : null}
    </tr>
  )
}
