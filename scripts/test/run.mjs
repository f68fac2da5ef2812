import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a program in the project folder and shows what it says; true when it ended well. */
export async function run(program, args, env = {}, output = 'inherit') {
  const child = spawn(program, args, {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, 'inherit'],
  })
  try {
    const [code] = await once(child, 'exit')
    return code === 0
  } catch (error) {
    console.error(error.message)
    return false
  }
}

/** Runs the program of a package: its file below node_modules. */
export function runPackage(file, args, env) {
  return run(process.execPath, [join(project, 'node_modules', file), ...args], env)
}

/** npm itself: the one that runs this script, else the one on the PATH. */
export function runNpm(args, output) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], {}, output)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {}, output)
}

/** Full path of the first of these programs that is on the PATH. */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}
