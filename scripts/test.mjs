// The one test command. Built-in modules only, because on a fresh clone nothing is installed yet.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareChromium } from './test/chromium.mjs'
import { prepareInstallation } from './test/install.mjs'
import { forgetSettings } from './test/settings.mjs'
import { checks, suites } from './test/steps.mjs'
import { Tally } from './test/tally.mjs'

const words = process.argv.slice(2)
const quick = words.includes('--quick')
const reports = mkdtempSync(join(tmpdir(), 'einklang-reports-'))
const tally = new Tally(reports)

forgetSettings()
if (words.includes('--long')) process.env.EINKLANG_TEST_TIER = 'long'
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

if (await tally.check('install', prepareInstallation)) await testEverything()
tally.close()

/** A step that fails does not keep the others from running, unless they need what it makes. */
async function testEverything() {
  for (const step of checks) await tally.run(step)
  for (const step of suites.filter((suite) => !quick || suite.quick)) {
    if (step.browser && !(await tally.check('Chromium', prepareChromium))) continue
    await tally.run(step)
  }
}
