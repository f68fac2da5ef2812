import { Moment, Timeline } from '@/components/ui/rows'
import { Time } from '@/components/ui/time'
import type { Names } from '@/lib/activity/names'
import type { ActivityEntry } from '@/lib/activity/queries'
import { type Conventions, formatDateTime, formatShortDateTime } from '@/lib/format'
import { EventLine } from './event-line'

type Props = { entries: ActivityEntry[]; names: Names; conventions: Conventions; label: string }

/** Events below each other: when, whose side, what. */
export function EventList({ entries, names, conventions, label }: Props) {
  return (
    <Timeline label={label}>
      {entries.map((entry) => (
        <Moment
          key={entry.id}
          side={sideOf(entry.department)}
          time={
            <Time value={entry.at.toISOString()} full={formatDateTime(entry.at, conventions)}>
              {formatShortDateTime(entry.at, conventions)}
            </Time>
          }
        >
          <EventLine entry={entry} names={names} />
        </Moment>
      ))}
    </Timeline>
  )
}

function sideOf(department: string) {
  return department === 'MARKETING' || department === 'SALES' ? department : 'NONE'
}
