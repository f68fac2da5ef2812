import { cpus } from 'node:os'
import { readChoice } from './choice'
import { freshCopy, startScratchServer } from './database'
import { figuresOf } from './figures'
import { measure } from './measure'
import { type Organisation, openOrganisation } from './organisation'
import { explainStatements } from './plans'
import { figureTable, verdicts } from './report'
import { scriptWeights } from './script-weights'
import { buildForBench } from './server'

/**
 * Measures the pages people use most, with few and with many leads, and prints what it found beside
 * what is wanted. It measures and does not judge: it fails only when a page does not answer.
 */
export async function bench(words: string[]): Promise<void> {
  const { sizes, rounds, plans } = readChoice(words)
  await buildForBench()
  const server = await startScratchServer()
  const organisations: Organisation[] = []
  for (const size of sizes) {
    organisations.push(await openOrganisation(size, await freshCopy(server, size)))
  }
  sayMachine()
  const tasks = (await Promise.all(organisations.map(figuresOf))).flat()
  console.log(`${rounds} rounds after warm-up; all figures take turns.\n`)
  const measured = await measure(tasks, rounds)
  console.log(`${figureTable(measured)}\n`)
  console.log(`${verdicts(measured).join('\n')}\n`)
  console.log('Client JavaScript after gzip, beyond the empty page')
  for (const organisation of organisations.slice(0, 1)) {
    console.log(`${(await scriptWeights(organisation)).join('\n')}\n`)
  }
  for (const organisation of plans ? organisations : []) {
    await explainStatements(organisation, server.logFile)
  }
}

function sayMachine(): void {
  const [processor] = cpus()
  const day = new Date().toISOString().slice(0, 10)
  console.log(
    `\n${day}, ${cpus().length} × ${processor?.model.trim()}, Node ${process.versions.node}\n`,
  )
}
