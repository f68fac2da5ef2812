import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project, runNpm } from './run.mjs'

/** Installs what the lockfile names, development tools included, unless all of it is there. */
export async function prepareInstallation() {
  if (isInstalled()) return true
  return runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** npm writes its own list at the very end of an installation. */
function isInstalled() {
  try {
    const found = packagesOf('node_modules/.package-lock.json')
    return Object.entries(packagesOf('package-lock.json')).every(
      ([path, { version, optional }]) => {
        if (path === '') return true
        return found[path] ? found[path].version === version : optional
      },
    )
  } catch {
    return false
  }
}

function packagesOf(path) {
  return JSON.parse(readFileSync(join(project, path), 'utf8')).packages
}
