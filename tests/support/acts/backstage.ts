// Runs as a program beside the server, on the same database, as long as whoever started it: makes
// organisations and what acts need, and says who may do what (see behind.ts).
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { cookieSettings } from '@/lib/auth/cookies'
import { openSessionFor } from '@/lib/auth/open-session'
import { sealSession } from '@/lib/auth/session-token'
import { database } from '@/lib/db/client'
import { withoutOrganisation } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'
import { upload } from '../imports/files'
import { type Act, mayDo, type Scene } from './act'
import { type Ask, askSchema } from './behind'
import { acts } from './catalogue'
import { everybody, makeScene } from './scene'
import { makeThings } from './things'

const scenes: Scene[] = []

process.on('message', async (message) => {
  const { id, ask } = z.object({ id: z.number(), ask: askSchema }).parse(message)
  try {
    process.send?.({ id, reply: await answer(ask) })
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? String(error.stack) : String(error) })
  }
})
process.on('disconnect', () => database().$disconnect())

async function answer(ask: Ask): Promise<unknown> {
  switch (ask.what) {
    case 'acts':
      return Object.entries(acts).map(([name, act]) => told(name, act))
    case 'scene':
      return stage(await makeScene(ask.holder, { demo: ask.demo }))
    case 'everybody':
      return people(sceneAt(ask.place))
    case 'things':
      return makeThings(sceneAt(ask.place))
    case 'upload':
      return upload(sceneAt(ask.place).doer, ...chosen(ask.files))
    case 'prepare':
      return prepare(sceneAt(ask.place), ask.act)
  }
}

function chosen(files: Record<string, string>) {
  return Object.entries(files).map(([name, content]) => ({ name, content }))
}

function told(name: string, { right, inDemo, held, edits = {}, optional = [] }: Act) {
  const values = Object.entries(edits).map(([field, [value]]) => [field, value])
  return { name, right, inDemo, held, optional, edit: Object.fromEntries(values) }
}

async function stage(scene: Scene) {
  const { orgId, doer, second, mate, leader } = scene
  const place = scenes.push(scene) - 1
  return { place, orgId, cookies: await cookiesOf({ doer, second, mate, leader }) }
}

async function people(scene: Scene) {
  const everyone = { 'whoever made it': scene.doer, ...(await everybody(scene)) }
  const cookies = await cookiesOf(everyone)
  const mayOf = (who: Viewer) =>
    Object.entries(acts).flatMap(([name, act]) => (mayDo(act, who, scene) ? [name] : []))
  return Object.entries(everyone).map(([name, who]) => {
    return { name, cookie: cookies[name], may: mayOf(who) }
  })
}

async function prepare(scene: Scene, name: string) {
  const act = acts[name]
  if (!act) throw new Error(`No act ${name}`)
  return { fields: await act.fields(scene), by: act.by ?? 'doer' }
}

function sceneAt(place: number): Scene {
  const scene = scenes[place]
  if (!scene) throw new Error('No such scene')
  return scene
}

async function cookiesOf(people: Record<string, Viewer>): Promise<Record<string, string>> {
  const { name } = cookieSettings('session')
  const cookies: Record<string, string> = {}
  for (const [who, { orgId, id: membershipId }] of Object.entries(people)) {
    const { userId } = await database().login.findFirstOrThrow({
      where: { orgId, membershipId },
      select: { userId: true },
    })
    const browser = { device: 'Chromium', deviceSecret: null, sessionId: null }
    const session = { id: randomUUID(), long: false }
    const { sessionId } = await withoutOrganisation((tx) =>
      openSessionFor(tx, { userId, orgId, membershipId }, session, browser),
    )
    cookies[who] = `${name}=${await sealSession(sessionId)}`
  }
  return cookies
}
