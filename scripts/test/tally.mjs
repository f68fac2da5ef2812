import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Runs steps, names each with its time and counts what passed and failed. */
export class Tally {
  constructor(reports) {
    this.reports = reports
    this.passed = 0
    this.failed = 0
    this.steps = 0
    this.broken = []
  }

  /** A step that is one test; true when it passed. */
  async check(name, work) {
    const ok = await this.timed(name, work)
    this.add(name, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
    return ok
  }

  /** A check, or a suite that says in its report how many tests it had. */
  async run({ name, run, suite }) {
    if (!suite) return this.check(name, run)
    const report = join(this.reports, `${this.steps}.json`)
    const ok = await this.timed(name, () => run(report))
    this.add(name, countTests(report, ok))
  }

  async timed(name, work) {
    this.steps += 1
    console.log(`\n── ${name}`)
    const begun = performance.now()
    const ok = await work().catch((error) => {
      console.error(error)
      return false
    })
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    console.log(`── ${name}: ${ok ? 'passed' : 'FAILED'} (${seconds} s)`)
    return ok
  }

  add(name, { passed, failed }) {
    this.passed += passed
    this.failed += failed
    if (failed > 0) this.broken.push(name)
  }

  close() {
    if (this.broken.length > 0) console.log(`\nFailed: ${this.broken.join(', ')}`)
    console.log(`\n${this.passed} passed, ${this.failed} failed`)
    process.exitCode = this.failed > 0 ? 1 : 0
  }
}

/** Counts of a report; a suite that broke without a failed test is itself one. */
function countTests(report, ok) {
  const counted = readReport(report)
  const noted = ok || counted.failed > 0
  return { passed: counted.passed, failed: noted ? counted.failed : 1 }
}

function readReport(path) {
  try {
    const { stats, numPassedTests, numFailedTests, testResults } = JSON.parse(
      readFileSync(path, 'utf8'),
    )
    if (stats) return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
    // A file that could not even be loaded has no tests of its own to fail.
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    )
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
