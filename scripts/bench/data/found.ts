// Runs as a program beside the loader: it speaks to the database as the application does, so that
// the bench begins with the stages, reasons and sources of a fresh set-up.
import { database } from '@/lib/db/client'
import { withinOrganisation } from '@/lib/db/within'
import { foundFunnel } from '@/lib/funnel/defaults'

const { id } = await database().organisation.create({
  data: {
    name: 'Traunfeld Messtechnik',
    timeZone: 'Europe/Vienna',
    currency: 'EUR',
    locale: 'de',
    holidayRegion: 'AT-4',
    marketingName: 'Marketing',
    salesName: 'Vertrieb',
    firstDepartment: 'SALES',
    small: false,
    createdAt: new Date(),
  },
  select: { id: true },
})
await withinOrganisation(id, foundFunnel)
console.log(id)
await database().$disconnect()
