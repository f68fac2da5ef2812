import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT, runNode } from './child'
import { Fault } from './fault'
import { schemaFingerprint, sourceFingerprint } from './fingerprint'
import { sayStep } from './say'
import { isStopping } from './shutdown'

const NEXT = join(PROJECT, 'node_modules/next/dist/bin/next')
const PRISMA = join(PROJECT, 'node_modules/prisma/build/index.js')
const BUILD = join(PROJECT, process.env.NEXT_DIST_DIR || '.next')
const BUILD_MARK = join(BUILD, 'einklang-fingerprint')
const CLIENT_MARK = join(PROJECT, 'lib/db/generated/.fingerprint')

/** Generates the database client when the schema changed. */
export async function generateClient(): Promise<void> {
  const wanted = await schemaFingerprint(PROJECT)
  if ((await kept(CLIENT_MARK)) === wanted) return
  await succeed([PRISMA, 'generate'])
  await writeFile(CLIENT_MARK, wanted)
}

/** Builds the interface when a source changed. An interrupted build leaves no mark and is repeated. */
export async function buildWhenChanged(): Promise<void> {
  const wanted = await sourceFingerprint(PROJECT)
  const usable = (await kept(join(BUILD, 'BUILD_ID'))) !== undefined
  if (usable && (await kept(BUILD_MARK)) === wanted) {
    sayStep('build', 'buildCurrent')
    return
  }
  sayStep('build', 'building')
  const begun = Date.now()
  await rm(BUILD_MARK, { force: true })
  await succeed([NEXT, 'build'])
  await writeFile(BUILD_MARK, wanted)
  sayStep('build', 'buildDone', { seconds: Math.round((Date.now() - begun) / 1000) })
}

async function succeed(args: string[]): Promise<void> {
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NODE_OPTIONS: undefined }
  const { code, output } = await runNode(args, env)
  // A build that Ctrl+C ended may have left with any code; main ends quietly.
  if (isStopping()) throw new Error('Stopped while building')
  if (code === 0) return
  if (/ENOSPC|No space left on device/i.test(output)) throw new Fault('diskFull')
  console.error(output)
  throw new Fault('buildFailed')
}

async function kept(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}
