import { existsSync } from 'node:fs'
import { onPath, run, runPackage } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Finds Chromium by CHROMIUM_PATH or on the PATH; else installs the package of Debian where we may,
 * or lets Playwright download its own. Says false when there is none in the end.
 */
export async function prepareChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) {
    console.error(`CHROMIUM_PATH names ${named}, which does not exist`)
    return false
  }
  const found = named || onPath(names) || (await installPackage())
  if (found) {
    process.env.CHROMIUM_PATH = found
    return true
  }
  delete process.env.CHROMIUM_PATH
  return runPackage('playwright/cli.js', ['install', 'chromium'])
}

async function installPackage() {
  const apt = onPath(['apt-get'])
  if (!apt || process.getuid?.() !== 0) return undefined
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await run(apt, ['update', '-qq'], quiet)
  await run(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  return onPath(names)
}
