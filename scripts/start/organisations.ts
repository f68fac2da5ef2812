import pg from 'pg'
import { Fault } from './fault'
import { say } from './say'

/** The demo company and a real one never share an installation. */
export async function refuseDemoBesideReal(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from "Organisation" where not demo limit 1')
    if (rowCount) throw new Fault('demoBesideReal')
  } finally {
    await client.end()
  }
}

/** Prints the one-time link with which the first person sets up the company; nothing once it exists. */
export async function saySetUpLink(appUrl: string): Promise<void> {
  // Loaded late: the application reads its settings when it is loaded.
  const { createSetUpLink } = await import('@/lib/auth/set-up-token')
  const link = await createSetUpLink(appUrl)
  if (link) say('setUpLink', { link })
}
