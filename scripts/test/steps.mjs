import { runNpm, runPackage } from './run.mjs'

/** Steps that count as one each. */
export const checks = [
  // Its long list of packages is no news; what it refuses comes as an error.
  { name: 'lockfile', run: () => runNpm(['ci', '--dry-run', '--loglevel=error'], 'ignore') },
  {
    name: 'database client and types of the routes',
    run: async () =>
      (await runPackage('prisma/build/index.js', ['generate', '--no-hints'])) &&
      runPackage('next/dist/bin/next', ['typegen']),
  },
  { name: 'format and lint', run: () => runPackage('@biomejs/biome/bin/biome', ['check', '.']) },
  {
    name: 'floating promises',
    run: () => runPackage('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  },
  { name: 'types', run: () => runPackage('typescript/bin/tsc', ['--noEmit']) },
  { name: 'dead code', run: () => runPackage('knip/bin/knip.js', ['--no-progress']) },
]

const architecture = 'tests/unit/architecture'
const parity = 'tests/unit/messages.test.ts'

/** Steps that consist of tests and say in a report how many of them passed. */
export const suites = [
  { name: 'message parity', suite: true, quick: true, run: vitest('unit', [parity]) },
  { name: 'architecture rules', suite: true, quick: true, run: vitest('unit', [architecture]) },
  {
    name: 'unit',
    suite: true,
    quick: true,
    run: vitest('unit', ['--exclude', `${architecture}/**`, '--exclude', parity]),
  },
  { name: 'integration', suite: true, run: vitest('integration', []) },
  { name: 'end to end', suite: true, browser: true, run: playwright },
]

function vitest(suite, words) {
  const reporters = ['--reporter=dot', '--reporter=json', '--passWithNoTests=false']
  return (report) =>
    runPackage('vitest/vitest.mjs', [
      'run',
      '--project',
      suite,
      ...reporters,
      `--outputFile.json=${report}`,
      ...words,
    ])
}

function playwright(report) {
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_HTML_OPEN: 'never' }
  return runPackage('@playwright/test/cli.js', ['test', '--reporter=dot,json'], env)
}
