import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import type { Installation } from '../browser/installation'
import { root } from '../sources'

const department = z.enum(['MARKETING', 'SALES'])
const place = z.number()

/** What the program behind the server can be asked. */
export const askSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('acts') }),
  z.object({ what: z.literal('scene'), holder: department, demo: z.boolean() }),
  z.object({ what: z.literal('everybody'), place }),
  z.object({ what: z.literal('things'), place }),
  z.object({ what: z.literal('upload'), place, files: z.record(z.string(), z.string()) }),
  z.object({ what: z.literal('prepare'), place, act: z.string() }),
])
export type Ask = z.output<typeof askSchema>

const texts = z.record(z.string(), z.string())
const actSchema = z.object({
  name: z.string(),
  right: z.string(),
  inDemo: z.boolean().optional(),
  held: z.boolean().optional(),
  /** New values of an edit, so that there is something to write. */
  edit: texts,
  /** Fields that its form may send besides. */
  optional: z.array(z.string()),
})
const sceneSchema = z.object({ place, orgId: z.string(), cookies: texts })
const personSchema = z.object({ name: z.string(), cookie: z.string(), may: z.array(z.string()) })
const preparedSchema = z.object({
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  by: z.string(),
})

export type Stage = z.output<typeof sceneSchema>

/** Starts the program that makes organisations and what acts need, beside a running server. */
export function startBackstage({ environment }: Installation) {
  const child = fork(join(root, 'tests/support/acts/backstage.ts'), [], {
    cwd: root,
    env: { ...process.env, ...environment },
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
  })
  const ask = asker(child)
  return {
    /** Every action, as far as it can be told without calling it. */
    acts: async () => z.array(actSchema).parse(await ask({ what: 'acts' })),
    /** A new organisation, with the cookies of doer, second, mate and leader. */
    scene: async (holder: z.output<typeof department> = 'MARKETING', demo = false) =>
      sceneSchema.parse(await ask({ what: 'scene', holder, demo })),
    /** All roles and flags in it, and which acts they may do. */
    everybody: async ({ place }: Stage) =>
      z.array(personSchema).parse(await ask({ what: 'everybody', place })),
    /** One of everything that has a page: parameter of the page → id. */
    things: async ({ place }: Stage) => texts.parse(await ask({ what: 'things', place })),
    /** An import of these files, name → text, that waits for its choices; out: its id. */
    upload: async ({ place }: Stage, files: Record<string, string>) =>
      z.string().parse(await ask({ what: 'upload', place, files })),
    /** Makes what an act needs; out: the fields of its form, and who sends it. */
    prepare: async ({ place }: Stage, act: string) =>
      preparedSchema.parse(await ask({ what: 'prepare', place, act })),
    stop: async () => {
      const exit = once(child, 'exit')
      child.disconnect()
      await exit
    },
  }
}

export type Backstage = ReturnType<typeof startBackstage>

const replySchema = z.object({
  id: z.number(),
  reply: z.unknown().optional(),
  error: z.string().optional(),
})

function asker(child: ChildProcess) {
  const waiting = new Map<number, { resolve(reply: unknown): void; reject(error: Error): void }>()
  child.on('message', (message) => {
    const { id, reply, error } = replySchema.parse(message)
    if (error === undefined) waiting.get(id)?.resolve(reply)
    else waiting.get(id)?.reject(new Error(error))
  })
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The program behind has ended'))
  })
  let asked = 0
  return (ask: Ask) =>
    new Promise<unknown>((resolve, reject) => {
      asked += 1
      waiting.set(asked, { resolve, reject })
      child.send({ id: asked, ask })
    })
}
