import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import { conventionsOf, formatLongDate } from '@/lib/format'
import type { OrganisationSettings } from '@/lib/settings/queries'
import type { Viewer } from '@/lib/viewer'

type Props = { holidays: OrganisationSettings['holidays']; viewer: Viewer }

/** The days that do not count as working days, to see whether the region is right. */
export function HolidayList({ holidays, viewer }: Props) {
  const t = useTranslations('settings.organisation')
  const conventions = { ...conventionsOf(viewer), timeZone: 'UTC' }
  return (
    <div>
      <p className="subheading">{t('nextHolidays')}</p>
      <ul>
        {holidays.map(({ day, name }) => (
          <li key={`${day} ${name}`}>
            {name}
            {', '}
            <Time value={day}>{formatLongDate(new Date(`${day}T12:00:00Z`), conventions)}</Time>
          </li>
        ))}
      </ul>
    </div>
  )
}
