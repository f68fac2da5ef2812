import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '@/scripts/database/embedded'
import { migrate } from '@/scripts/database/migrate'
import { createDatabase } from '@/scripts/database/roles'
import { inDatabase, templateName } from './database-urls'

/** One server for the whole run, without fsync, and one migrated database that workers copy. */
export default async function startTestServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'einklang-tests-'))
  const server = await startEmbedded({ dataDir, durable: false })
  const { adminUrl, ownerUrl, appUrl, backupUrl } = server
  await createDatabase(adminUrl, templateName)
  await migrate(inDatabase(ownerUrl, templateName))
  process.env.EINKLANG_TEST_SERVER = JSON.stringify({ adminUrl, ownerUrl, appUrl, backupUrl })
  process.env.EINKLANG_TEST_FILES = dataDir
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
