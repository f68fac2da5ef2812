import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { BrowserContext } from '@playwright/test'
import { z } from 'zod'
import { root } from '../sources'
import type { Installation } from './installation'

const run = promisify(execFile)

/** Mara of Marketing, Sven of Sales, Lena of the leadership, Gerd who moderates, Vera who reads. */
export const names = ['mara', 'sven', 'lena', 'gerd', 'vera'] as const

const personSchema = z.object({
  userId: z.string(),
  membershipId: z.string(),
  name: z.string(),
  email: z.string(),
  cookie: z.object({ name: z.string(), value: z.string() }),
})
const worldSchema = z.object({
  orgId: z.string(),
  /** The password of all five. */
  password: z.string(),
  people: z.record(z.enum(names), personSchema),
})

export type Person = z.output<typeof personSchema>
/** An organisation with these five people, each with an open session. */
export type World = z.output<typeof worldSchema>

/** Makes one more organisation in an installation; they do not see each other. */
export async function makeWorld({ environment }: Installation): Promise<World> {
  const program = ['--conditions=react-server', '--import', 'tsx', 'tests/support/browser/world.ts']
  const { stdout } = await run(process.execPath, program, {
    cwd: root,
    env: { ...process.env, ...environment },
  })
  const last = stdout.trim().split('\n').at(-1) ?? ''
  return worldSchema.parse(JSON.parse(last))
}

/** Makes the browser this person's. */
export async function signIn(context: BrowserContext, person: Person, url: string): Promise<void> {
  await context.addCookies([{ ...person.cookie, url, httpOnly: true, sameSite: 'Lax' }])
}
