import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Deadline } from '@/components/ui/deadline'
import { EmptyState } from '@/components/ui/empty-state'
import { Row, Rows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import { conventionsOf, formatDay } from '@/lib/format'
import type { homePage } from '@/lib/home/queries'
import type { Viewer } from '@/lib/viewer'

type Home = Awaited<ReturnType<typeof homePage>>
type Props = { waiting: Home['waiting']; viewer: Viewer; now: Date }

/** One's own open work, sorted by when it is due; overdue first. */
export function Waiting({ waiting, viewer, now }: Props) {
  const t = useTranslations('home')
  const title = waiting.count > 0 ? `${t('waiting')} ${waiting.count}` : t('waiting')
  return (
    <Section
      number={1}
      title={title}
      side={
        <Link href="/funnel/list?mine=1" prefetch={false}>
          {t('waitingAll')}
        </Link>
      }
    >
      {waiting.count === 0 ? (
        <EmptyState title={t('waitingNone')}>{t('waitingNoneWhy')}</EmptyState>
      ) : (
        <Rows label={t('waiting')}>
          {waiting.rows.map((row) => (
            <WaitingRow key={row.lead.id} row={row} viewer={viewer} now={now} />
          ))}
        </Rows>
      )}
    </Section>
  )
}

type RowProps = { row: Home['waiting']['rows'][number]; viewer: Viewer; now: Date }

function WaitingRow({ row: { urgency, lead, stageName }, viewer, now }: RowProps) {
  const t = useTranslations('home')
  const conventions = conventionsOf(viewer)
  const day = lead.nextStepOn ? formatDay(lead.nextStepOn, conventions) : ''
  const days = Math.floor((now.getTime() - lead.enteredAt.getTime()) / 86_400_000)
  return (
    <Row
      icon="flag"
      title={
        <Link href={`/funnel/${lead.id}`} prefetch={false}>
          {lead.name}
        </Link>
      }
      meta={lead.nextStep ?? t('noStep')}
      side={
        <>
          <Deadline tone={tones[urgency]}>{t(urgency, { day, days, stage: stageName })}</Deadline>
          <LinkButton href={`/funnel/${lead.id}`} small>
            {t('open')}
          </LinkButton>
        </>
      }
    />
  )
}

const tones = { overdue: 'late', today: 'soon', soon: 'calm', old: 'soon' } as const
