import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { fingerprint } from '@/lib/auth/secrets'
import { type FormState, idle } from '@/lib/form-state'
import type { Viewer } from '@/lib/viewer'
import { type Act, actorOf, type Scene } from './act'
import { asking } from './asking'
import { acts } from './catalogue'
import type { Fields } from './post'
import { makeScene } from './scene'

type Action = (state: FormState, form: FormData) => Promise<FormState>

const exportsSchema = z.record(
  z.string(),
  z.custom<Action>((value) => typeof value === 'function'),
)

/** Sends the form of an act that nothing stands in the way of. */
export async function performBy(
  name: string,
  scene: Scene,
  fields: Fields,
  by?: Viewer,
): Promise<FormState> {
  const act = acts[name]
  if (!act) throw new Error(`No act ${name}`)
  return perform(name, act.right === 'anyone' ? null : (by ?? actorOf(act, scene)), fields)
}

/** The scene that this act can be done in. */
export async function sceneFor(act: Act): Promise<Scene> {
  const scene = await makeScene('MARKETING', { demo: act.inDemo === true })
  asking.cookie = fingerprint('demo', scene.orgId)
  return scene
}

/** Calls an action as this person, without a server; one that leads away has been done. */
export async function perform(
  name: string,
  viewer: Viewer | null,
  fields: Fields,
  requestId: string = randomUUID(),
): Promise<FormState> {
  const module = exportsSchema.parse(
    await import(/* @vite-ignore */ `../../../${acts[name]?.file}`),
  )
  const action = module[name]
  if (!action) throw new Error(`No action ${name}`)
  const form = new FormData()
  for (const [field, value] of Object.entries({ ...fields, requestId })) {
    for (const one of [value].flat()) form.append(field, one)
  }
  asking.viewer = viewer
  try {
    return await action(idle, form)
  } catch (error) {
    if (isRedirect(error)) return { status: 'done' }
    throw error
  }
}

function isRedirect(error: unknown): boolean {
  return error instanceof Error && error.message === 'NEXT_REDIRECT'
}
