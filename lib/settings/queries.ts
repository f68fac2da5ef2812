import 'server-only'
import { within } from '@/lib/db/within'
import { Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { nextHolidays } from './holidays'

/** The organisation with its version, and the next five public holidays of its region. */
export async function organisationSettings(viewer: Viewer) {
  return within(viewer, async (tx) => {
    const organisation = await tx.organisation.findFirst({
      where: { id: viewer.orgId },
      select: {
        name: true,
        timeZone: true,
        currency: true,
        locale: true,
        holidayRegion: true,
        marketingName: true,
        salesName: true,
        fiscalYearMonth: true,
        version: true,
      },
    })
    if (!organisation) throw new Missing()
    const { holidayRegion, timeZone } = organisation
    const when = { now: tx.now, timeZone, locale: viewer.locale }
    return { organisation, holidays: nextHolidays(holidayRegion, when, 5) }
  })
}

export type OrganisationSettings = Awaited<ReturnType<typeof organisationSettings>>
