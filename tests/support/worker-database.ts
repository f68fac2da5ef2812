import { randomBytes } from 'node:crypto'
import { beforeAll, beforeEach } from 'vitest'
import { emptyTables, ensureCopy } from './database'
import { urlsOf, workerDatabase } from './database-urls'

// lib/env reads these at first use, so they must stand before a test imports anything of lib.
const { appUrl, ownerUrl } = urlsOf(workerDatabase())
Object.assign(process.env, {
  DATABASE_URL: appUrl,
  MIGRATION_DATABASE_URL: ownerUrl,
  AUTH_SECRET: randomBytes(32).toString('hex'),
  APP_URL: 'http://127.0.0.1:3000',
  EINKLANG_DATA: `${process.env.EINKLANG_TEST_FILES}/${workerDatabase()}`,
  LOG_LEVEL: 'silent',
})

beforeAll(() => ensureCopy(workerDatabase()))

beforeEach(() => emptyTables())
