import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EventList } from '@/components/activity/event-list'
import { EmptyState } from '@/components/ui/empty-state'
import { SideName } from '@/components/ui/mark'
import { Section } from '@/components/ui/section'
import type { Names } from '@/lib/activity/names'
import { conventionsOf } from '@/lib/format'
import type { homePage } from '@/lib/home/queries'
import type { Department, Viewer } from '@/lib/viewer'

type News = Awaited<ReturnType<typeof homePage>>['news'][number]
type Props = { side: Department; topics: News['topics']; names: Names; viewer: Viewer }

/** What the other department did in the last seven days, a few lines for each kind of thing. */
export function OtherSide({ side, topics, names, viewer }: Props) {
  const t = useTranslations('home')
  const topicNames = useTranslations('activity.topics')
  const department = viewer.organisation.departments[side]
  return (
    <Section
      title={
        <SideName side={side}>
          {t(viewer.department === 'NONE' ? 'sides' : 'others', { department })}
        </SideName>
      }
      side={
        <>
          {t('lastDays')}{' '}
          <Link href={`/activity?department=${side}`} prefetch={false}>
            {t('all')}
          </Link>
        </>
      }
    >
      {topics.length === 0 ? <EmptyState title={t('othersNone')} /> : null}
      {topics.map(({ topic, entries }) => (
        <div key={topic} className="mb-4">
          <h3 className="label">{topicNames(topic)}</h3>
          <EventList
            entries={entries}
            names={names}
            conventions={conventionsOf(viewer)}
            label={topicNames(topic)}
          />
        </div>
      ))}
    </Section>
  )
}
