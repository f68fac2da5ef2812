import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, cp, link, mkdir, mkdtemp, readdir, readlink, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../sources'

const sources = [
  ...['app', 'components', 'lib', 'messages', 'prisma', 'public', 'instrumentation.ts'],
  ...['next.config.js', 'package.json', 'package-lock.json', 'postcss.config.mjs', 'tsconfig.json'],
]

/** Builds a copy of the product that has no proxy.ts; out: its folder. */
export async function buildWithoutProxy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'einklang-without-proxy-'))
  for (const source of sources) {
    await cp(join(root, source), join(folder, source), { recursive: true })
  }
  await linkTree(join(root, 'node_modules'), join(folder, 'node_modules'))
  const next = join(folder, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_DIST_DIR: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The build without proxy.ts failed')
  return folder
}

/** The same files under another folder, without their bytes where the disk allows it. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await linkTree(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else await link(source, target).catch(() => copyFile(source, target))
  }
}
