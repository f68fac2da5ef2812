import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { root } from '../sources'
import type { Installation } from './installation'

const run = promisify(execFile)

/** Runs a program of ours beside the server, on the same database; out: the last line it prints. */
export async function runBeside({ environment }: Installation, path: string): Promise<string> {
  const program = ['--conditions=react-server', '--import', 'tsx', path]
  const env = { ...process.env, ...environment }
  const { stdout } = await run(process.execPath, program, { cwd: root, env })
  return stdout.trim().split('\n').at(-1) ?? ''
}
