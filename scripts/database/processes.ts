import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

type Listed = { pid: number; parent: number; command: string }

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The command line of a process, '' when it is gone. */
export function commandOf(pid: number): string {
  return listed().find((entry) => entry.pid === pid)?.command ?? ''
}

/** Ends a process and its children with SIGKILL, as a power cut would. */
export function killTree(pid: number): void {
  const children = listed().filter((entry) => entry.parent === pid)
  for (const { pid: target } of [{ pid }, ...children]) killHard(target)
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Already gone, which is what was wanted.
  }
}

function listed(): Listed[] {
  return process.platform === 'linux' ? listedByProc() : listedByPs()
}

/** Small containers have no `ps`. */
function listedByProc(): Listed[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/stat`, 'utf8')
        const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1])
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(name), parent, command }]
      } catch {
        return []
      }
    })
}

function listedByPs(): Listed[] {
  const output = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,command='], {
    encoding: 'utf8',
  })
  return output.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return pid ? [{ pid: Number(pid), parent: Number(parent), command: command ?? '' }] : []
  })
}
