import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Fault } from './fault'
import { say } from './say'
import { isStopping, onStop } from './shutdown'

/** Founds the demo company unless there is one. The server loads its year in the background. */
export async function foundDemoCompany(): Promise<void> {
  // Loaded late: the application reads its settings when it is loaded.
  const { ensureDemo } = await import('@/prisma/demo/found-demo')
  await ensureDemo()
}

/** Says that the year is being loaded, and when it is; nothing if it had been loaded before. */
export async function sayWhenDemoIsLoaded(ownerUrl: string): Promise<void> {
  try {
    if (await isLoaded(ownerUrl)) return
    say('demoLoading')
    await untilLoaded(ownerUrl)
    if (!isStopping()) say('demoLoaded')
  } catch (error) {
    // Whoever stops the start closes the database under us.
    if (!isStopping() && error instanceof Fault) say('demoFailed', error.values)
  }
}

/** Founds the demo company and loads its year here and now, unless it is loaded already. */
export async function loadDemoCompany(ownerUrl: string): Promise<void> {
  await foundDemoCompany()
  if (!(await isLoaded(ownerUrl))) await workUntilLoaded(ownerUrl)
  if (!isStopping()) say('demoLoaded')
}

async function workUntilLoaded(ownerUrl: string): Promise<void> {
  const { work } = await import('../worker')
  const stop = new AbortController()
  const working = work(stop.signal)
  onStop(() => {
    stop.abort()
    return working
  })
  say('demoLoading')
  await untilLoaded(ownerUrl)
}

async function untilLoaded(ownerUrl: string): Promise<void> {
  while (!isStopping() && !(await isLoaded(ownerUrl))) await pause(500, undefined, { ref: false })
}

/** Whether a load is over; refuses when it was given up. */
async function isLoaded(ownerUrl: string): Promise<boolean> {
  const { maxAttempts } = await import('@/lib/jobs/claim')
  const job = await lastLoad(ownerUrl)
  if (!job || job.doneAt) return true
  const givenUp = job.attempts >= maxAttempts && job.lastError !== null && !job.lockedUntil
  if (givenUp) throw new Fault('demoFailed', { detail: job.lastError ?? '' })
  return false
}

type Load = {
  doneAt: Date | null
  lockedUntil: Date | null
  lastError: string | null
  attempts: number
}

async function lastLoad(ownerUrl: string): Promise<Load | undefined> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Load>(
      `select "doneAt", "lockedUntil", "lastError", attempts from "Job"
       where kind = 'demo.load' order by "createdAt" desc, id desc limit 1`,
    )
    return rows[0]
  } finally {
    await client.end()
  }
}
