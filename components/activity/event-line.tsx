import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { EventName } from '@/lib/activity/events'
import type { Names } from '@/lib/activity/names'
import type { ActivityEntry } from '@/lib/activity/queries'

type Props = { entry: ActivityEntry; names: Names }

/** One event as a sentence; what was erased since is called so. */
export function EventLine({ entry, names }: Props) {
  const t = useTranslations('activity')
  const detail = detailsOf(entry)
  const named = (id: string | undefined) => names.get(id ?? '')?.text ?? t('erased')
  return t.rich(keyOf(entry), {
    who: () => <Who entry={entry} />,
    what: () => <Named id={aboutOf(entry)} names={names} />,
    from: named(detail.fromStageId),
    to: named(detail.toStageId),
    reason: named(detail.reasonId),
    exit: detail.exit ? t(`exits.${asExit(detail.exit)}`) : '',
    created: Number(detail.created),
    updated: Number(detail.updated),
    rejected: Number(detail.rejected),
    removed: Number(detail.removed),
    restored: Number(detail.restored),
    kept: Number(detail.kept),
  })
}

function Who({ entry }: { entry: ActivityEntry }): ReactNode {
  const t = useTranslations('activity')
  if (entry.actor) return <strong>{entry.actor.name}</strong>
  const system = entry.systemActor
  return system === 'import' || system === 'upkeep' || system === 'demo'
    ? t(`system.${system}`)
    : t('erased')
}

function Named({ id, names }: { id: string; names: Names }): ReactNode {
  const t = useTranslations('activity')
  const named = names.get(id)
  if (!named) return t('erased')
  if (!named.href) return named.text
  return (
    <Link href={named.href} prefetch={false}>
      {named.text}
    </Link>
  )
}

/** Notes and opportunities are told by the thing they belong to. */
function aboutOf(entry: ActivityEntry): string {
  const detail = detailsOf(entry)
  if (entry.subjectType === 'note') return detail.subjectId ?? entry.subjectId
  if (entry.subjectType === 'opportunity') return detail.leadId ?? entry.subjectId
  return entry.subjectId
}

function detailsOf({ details }: ActivityEntry): Record<string, string | undefined> {
  if (!details || typeof details !== 'object' || Array.isArray(details)) return {}
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      value === null ? undefined : String(value),
    ]),
  )
}

function keyOf({ name }: ActivityEntry): EventName {
  return isEventName(name) ? name : 'lead.changed'
}

function isEventName(name: string): name is EventName {
  return /^[a-z]+\.[a-z]+$/.test(name)
}

const exits = ['REJECTED', 'DISQUALIFIED', 'RECYCLED', 'LOST', 'NO_DECISION'] as const

function asExit(text: string): (typeof exits)[number] {
  return exits.find((exit) => exit === text) ?? 'LOST'
}
