import { z } from 'zod'

const urlsSchema = z.object({
  adminUrl: z.string(),
  ownerUrl: z.string(),
  appUrl: z.string(),
  backupUrl: z.string(),
})

/** One database, seen by the superuser, the owner of the tables, the application and the backup. */
export type DatabaseUrls = z.output<typeof urlsSchema>

export const templateName = 'template_einklang'

/** The same server and role, another database. */
export function inDatabase(url: string, name: string): string {
  const moved = new URL(url)
  moved.pathname = `/${name}`
  return moved.href
}

/** Addresses of a database on the server that the global setup started. */
export function urlsOf(name: string): DatabaseUrls {
  const text = process.env.EINKLANG_TEST_SERVER
  if (!text) throw new Error('Only tests under tests/integration have a database')
  const server = urlsSchema.parse(JSON.parse(text))
  return {
    adminUrl: inDatabase(server.adminUrl, name),
    ownerUrl: inDatabase(server.ownerUrl, name),
    appUrl: inDatabase(server.appUrl, name),
    backupUrl: inDatabase(server.backupUrl, name),
  }
}

/** The database of this worker; no two workers run at once with the same number. */
export function workerDatabase(): string {
  return `einklang_test_${process.env.VITEST_POOL_ID ?? '1'}`
}
