import { useTranslations } from 'next-intl'
import { Moment, Timeline } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import type { ContactPage } from '@/lib/companies/queries/contacts'
import { conventionsOf, formatDateTime, formatShortDateTime } from '@/lib/format'
import type { Viewer } from '@/lib/viewer'

type Props = { accesses: ContactPage['accesses']; viewer: Viewer; number: number }

/** Who of leadership looked, when and why; for both departments to see. */
export function ContactAccesses({ accesses, viewer, number }: Props) {
  const t = useTranslations('companies.contact')
  const conventions = conventionsOf(viewer)
  if (accesses.length === 0) return null
  return (
    <Section number={number} title={t('accesses')}>
      <p className="meta">{t('accessesHint')}</p>
      <Timeline label={t('accesses')}>
        {accesses.map(({ id, at, by, reason }) => (
          <Moment
            key={id}
            side="NONE"
            time={
              <Time value={at.toISOString()} full={formatDateTime(at, conventions)}>
                {formatShortDateTime(at, conventions)}
              </Time>
            }
            detail={reason}
          >
            <strong>{by.name}</strong>
          </Moment>
        ))}
      </Timeline>
    </Section>
  )
}
