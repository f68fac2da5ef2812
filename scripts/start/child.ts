import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onStop } from './shutdown'

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

type Environment = Record<string, string | undefined>

/**
 * A Node process in the project folder that ends with this one. In a group of its own, because Ctrl+C
 * reaches a whole group at once and the database must outlive the server.
 */
export function startNode(args: string[], env: Environment, quiet = false): ChildProcess {
  const leave = fileURLToPath(new URL('leave-with-parent.mjs', import.meta.url))
  const output = quiet ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, ['--import', leave, ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...env, EINKLANG_PARENT: String(process.pid) },
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  })
  onStop(() => end(child))
  return child
}

/** Runs a Node process to its end; returns its exit code and, in their order, its last lines. */
export async function runNode(args: string[], env: Environment) {
  const child = startNode(args, env, true)
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const [code] = await once(child, 'close')
  return { code: Number(code ?? 1), output }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  // Open event streams must not hold up Ctrl+C for ever.
  const force = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await exit
  clearTimeout(force)
}
