// The first file of a fresh clone: built-in modules only, because nothing is installed yet.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const WANTED = '20.19.0'
const project = fileURLToPath(new URL('..', import.meta.url))
const sentences = readJson('scripts/start/sentences.json')

await main(process.argv.slice(2))

async function main([command = 'start', ...words]) {
  if (isOlder(process.versions.node, WANTED)) {
    fail('nodeTooOld', { wanted: WANTED, found: process.versions.node })
  }
  if (!isInstalled()) await install()
  const main = ['--conditions=react-server', '--import', 'tsx', 'scripts/start/main.ts']
  process.exit(await follow([...main, command, ...words], ['inherit', 'inherit', 'inherit', 'ipc']))
}

function isOlder(found, wanted) {
  const [a, b] = [found, wanted].map((version) => version.split('.').map(Number))
  const at = a.findIndex((part, index) => part !== b[index])
  return at >= 0 && a[at] < b[at]
}

/** npm notes at the very end of an installation what it installed: that must be what the lockfile names. */
function isInstalled() {
  try {
    const { packages: found } = readJson('node_modules/.package-lock.json')
    const { packages: wanted } = readJson('package-lock.json')
    return Object.entries(wanted).every(([path, { version, optional, dev, devOptional }]) => {
      if (path === '') return true
      return found[path] ? found[path].version === version : optional || dev || devOptional
    })
  } catch {
    return false
  }
}

async function install() {
  console.log(`[1/5] ${sentence('packages')}: ${sentence('installing')}`)
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const output = []
  const code = npm?.endsWith('.js')
    ? await follow([npm, ...args], ['ignore', 'inherit', 'pipe'], output)
    : await follow(args, ['ignore', 'inherit', 'pipe'], output, 'npm')
  if (code === 0) return
  const errors = output.join('')
  if (/ENOSPC/.test(errors)) fail('diskFull')
  console.error(errors)
  fail('installFailed')
}

/** Runs a program to its end and passes signals on to it; returns its exit code. */
async function follow(args, stdio, output = [], program = process.execPath) {
  const child = spawn(program, args, { cwd: project, stdio, shell: program === 'npm' })
  child.stderr?.on('data', (chunk) => output.push(chunk))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  const [code, signal] = await once(child, 'exit')
  if (signal) process.exit(128 + constants.signals[signal])
  return code
}

function sentence(key, values = {}) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const named = (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase()
  const language = /^(|c|posix|de)([._@-].*)?$/.test(named) ? 'de' : 'en'
  return sentences[key][language].replace(/\{(\w+)\}/g, (_, name) => values[name])
}

function fail(key, values) {
  console.error(sentence(key, values))
  process.exit(1)
}

function readJson(path) {
  return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
}
