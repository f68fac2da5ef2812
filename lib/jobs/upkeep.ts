import 'server-only'
import { database } from '@/lib/db/client'
import { withinOrganisation } from '@/lib/db/within'
import { countPeople } from '@/lib/people/count'

/** Queues the daily upkeep once a day, whoever comes first. */
export async function scheduleUpkeep() {
  const today = new Date().toISOString().slice(0, 10)
  if (today === scheduledFor) return
  await database().$executeRaw`
    insert into "Job" (id, kind, key, payload, "dueAt", "createdAt")
    values (gen_random_uuid(), 'upkeep', ${`upkeep ${today}`}, '{}', clock_timestamp(), clock_timestamp())
    on conflict (key) do nothing`
  scheduledFor = today
}

let scheduledFor = ''

/** Counts the people of each organisation and lets go of what has expired. */
export async function upkeep() {
  await sweep()
  const organisations = await database().organisation.findMany({ select: { id: true } })
  for (const { id } of organisations) {
    await withinOrganisation(id, async (tx) => {
      await countPeople(tx, id)
      await tx.request.deleteMany({ where: { createdAt: { lt: hoursBefore(tx.now, 48) } } })
    })
  }
}

async function sweep() {
  await database().$executeRaw`
    delete from "Session" where "expiresAt" < clock_timestamp() - interval '30 days'`
  await database().$executeRaw`
    delete from "AnonymousRequest" where "createdAt" < clock_timestamp() - interval '48 hours'`
  await database().$executeRaw`
    delete from "RateLimit" where expire < extract(epoch from clock_timestamp()) * 1000`
  await database().$executeRaw`
    delete from "Job" where "doneAt" < clock_timestamp() - interval '30 days'`
}

function hoursBefore(at: Date, hours: number): Date {
  return new Date(at.getTime() - hours * 3_600_000)
}
