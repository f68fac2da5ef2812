import { useTranslations } from 'next-intl'
import { EventList } from '@/components/activity/event-list'
import { Section } from '@/components/ui/section'
import { conventionsOf } from '@/lib/format'
import type { PersonPage } from '@/lib/people/queries'
import type { Viewer } from '@/lib/viewer'

type Props = { page: PersonPage; viewer: Viewer; number: number }

/** What others changed about the person's place; never what the person does. */
export function PersonChanges({ page: { changes, names }, viewer, number }: Props) {
  const t = useTranslations('people')
  if (changes.length === 0) return null
  return (
    <Section number={number} title={t('changes')}>
      <EventList
        entries={changes}
        names={names}
        conventions={conventionsOf(viewer)}
        label={t('changes')}
      />
    </Section>
  )
}
