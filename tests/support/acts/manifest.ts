import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../sources'

const reference = z.object({
  exportedName: z.string(),
  filename: z.string(),
  workers: z.record(z.string(), z.unknown()),
})

export type Reference = {
  id: string
  name: string
  file: string
  /** Patterns of the pages that carry it: `/funnel/[id]`. */
  pages: string[]
}

let build = join(root, process.env.NEXT_DIST_DIR || '.next')
let known: Reference[] | undefined

/** From here on the actions are those of this build. */
export function readActionsOf(folder: string) {
  if (folder !== build) known = undefined
  build = folder
}

/** Every action that the build answers to. */
export function builtActions(): Reference[] {
  known ??= readManifest()
  return known
}

function readManifest(): Reference[] {
  const text = readFileSync(join(build, 'server/server-reference-manifest.json'), 'utf8')
  const { node } = z.object({ node: z.record(z.string(), reference) }).parse(JSON.parse(text))
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    name: exportedName,
    file: filename,
    pages: Object.keys(workers).map(patternOf),
  }))
}

/** The id that the build gave to an action. */
export function idOfAction(name: string): string {
  const found = builtActions().find((action) => action.name === name)
  if (!found) throw new Error(`The build has no action ${name}: no page uses it`)
  return found.id
}

function patternOf(worker: string): string {
  return worker.replace(/^app|\/page$|\/\([^)]+\)/g, '') || '/'
}
