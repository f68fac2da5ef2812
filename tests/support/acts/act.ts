import { can, type Right } from '@/lib/people/permissions'
import type { Department, Viewer, Who } from '@/lib/viewer'
import type { funnelOf } from '../funnel'
import type { Fields } from './post'

/** One organisation, seen from the department that holds the things which are acted on. */
export type Scene = {
  orgId: string
  holder: Department
  /** Member of the holder's department, approver and administrator: may do everything but disclose. */
  doer: Viewer
  /** Another such person. */
  second: Viewer
  /** A plain member of that department. */
  mate: Viewer
  leader: Viewer
  /** The password of all of them. */
  password: string
  funnel: Awaited<ReturnType<typeof funnelOf>>
}

/** An action as the tests call it. */
export type Act = {
  file: string
  /** Row of the permission table; own: everybody, with what is theirs; anyone: before sign-in too. */
  right: Right | 'own' | 'anyone'
  /** The right is judged towards the department that holds the thing. */
  held?: true
  /** What is acted on belongs to one person, who alone may. */
  personal?: true
  /** What the permission table does not say. */
  also?: (who: Who, scene: Scene) => boolean
  /** Who does it where the doer may not. */
  by?: 'leader'
  /** Makes what the act needs and gives the fields of its form. */
  fields: (scene: Scene) => Promise<Fields> | Fields
  /** Of acts that change something: field → two other values it may get. */
  edits?: Record<string, readonly [string, string]>
  /** Only where there is no real organisation yet. */
  inDemo?: true
  /** Fields that the form may send besides. */
  optional?: readonly string[]
  /** Names of its fields depend on the data: what it does not know is not an error. */
  loose?: true
}

export type Acts = Record<string, Act>

/** Who does the act when nothing is in the way. */
export function actorOf(act: Act, scene: Scene): Viewer {
  return act.by === 'leader' ? scene.leader : scene.doer
}

/** What the permission table and the rules beside it say of this person and this act. */
export function mayDo(act: Act, who: Viewer, scene: Scene): boolean {
  if (who.orgId !== scene.orgId) return false
  if (act.personal && who.id !== actorOf(act, scene).id) return false
  if (act.right === 'own' || act.right === 'anyone') return true
  if (act.also?.(who, scene)) return true
  return can(who, act.right, act.held ? scene.holder : undefined).ok
}

/** A form that changes something sends what it was filled with. */
export function editing(values: Record<string, string>, others: Fields): Fields {
  return { ...values, ...others, version: '1', base: JSON.stringify(values) }
}

let made = 0

/** A word nothing else is called by. */
export function unique(word: string): string {
  made += 1
  return `${word} ${process.pid} ${made}`
}
