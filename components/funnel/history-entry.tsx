import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EditNote } from '@/components/notes/note'
import { Tag } from '@/components/ui/chip'
import { Markdown } from '@/components/ui/markdown'
import { Moment } from '@/components/ui/rows'
import { Time } from '@/components/ui/time'
import { conventionsOf, formatDateTime, formatShortDateTime } from '@/lib/format'
import type { HistoryEntry as Entry } from '@/lib/funnel/queries/history'
import { exits, isOneOf, stageKinds } from '@/lib/funnel/stages'
import { mayEditNote } from '@/lib/notes/rules'
import { homeDepartment, type Viewer } from '@/lib/viewer'

type Props = { entry: Entry; viewer: Viewer }

/** One moment of a lead: a stage, an exit, changed fields or a note. */
export function HistoryEntry({ entry, viewer }: Props) {
  return (
    <Moment
      time={<When entry={entry} viewer={viewer} />}
      side={homeDepartment(entry.department)}
      detail={<Detail entry={entry} viewer={viewer} />}
    >
      <Sentence entry={entry} />
    </Moment>
  )
}

function When({ entry, viewer }: Props) {
  const t = useTranslations('funnel.history')
  if (entry.dateUnknown) return t('dateUnknown')
  const conventions = conventionsOf(viewer)
  return (
    <Time value={entry.at.toISOString()} full={formatDateTime(entry.at, conventions)}>
      {formatShortDateTime(entry.at, conventions)}
    </Time>
  )
}

function Sentence({ entry }: { entry: Entry }): ReactNode {
  const t = useTranslations('funnel')
  const who = entry.by ?? t(entry.systemActor === 'import' ? 'history.import' : 'history.somebody')
  if (entry.type === 'note') return t('history.noted', { who })
  if (entry.type === 'event') return <Changed entry={entry} who={who} />
  const stage = entry.stage ?? (isOneOf(stageKinds, entry.what) ? t(`kinds.${entry.what}`) : '')
  const exit = isOneOf(exits, entry.what) ? t(`exits.${entry.what}`) : null
  if (entry.annuls) return t('history.annuls', { who, stage: exit ?? stage })
  const text = lineOf()
  if (!entry.annulled) return text
  return (
    <>
      <span className="moment-annulled">{text}</span> <Tag>{t('history.annulled')}</Tag>
    </>
  )

  function lineOf(): string {
    if (exit)
      return entry.by ? t('history.ended', { who, exit }) : t('history.endedWithout', { exit })
    if (entry.imputed) return t('history.imputed', { stage })
    return entry.by ? t('history.entered', { who, stage }) : t('history.enteredWithout', { stage })
  }
}

const fieldNames = [
  'name',
  'company',
  'contactId',
  'sourceId',
  'legalBasis',
  'marketingOwnerId',
  'salesOwnerId',
  'nextStep',
  'nextStepOn',
  'value',
  'expectedCloseOn',
  'productId',
] as const

function Changed({ entry, who }: { entry: Entry; who: string }) {
  const t = useTranslations('funnel')
  const known = fieldNames.filter((field) => entry.fields.includes(field))
  const fields = [...new Set(known.map((field) => t(`fieldNames.${field}`)))].join(', ')
  return t(entry.what === 'opportunity.changed' ? 'history.opportunity' : 'history.changed', {
    who,
    fields,
  })
}

function Detail({ entry, viewer }: Props) {
  const t = useTranslations('funnel.history')
  if (entry.type === 'note') return <NoteText entry={entry} viewer={viewer} />
  if (!entry.reason && !entry.text) return null
  return (
    <span className="moment-text">
      {entry.reason ? t('reason', { reason: entry.reason }) : null}
      {entry.text ? <q>{entry.text}</q> : null}
    </span>
  )
}

function NoteText({ entry, viewer }: Props) {
  const text = entry.text ?? ''
  const { id, version, byId } = entry
  const own = byId !== null && mayEditNote({ authorId: byId }, viewer).ok
  return (
    <div className="moment-text">
      <Markdown>{text}</Markdown>
      {own ? <EditNote key={version} note={{ id, version, text }} /> : null}
    </div>
  )
}
