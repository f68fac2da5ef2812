import { commands } from './commands'
import { explain } from './explain'
import { Fault } from './fault'
import { isStopping, listenForSignals, stopAll } from './shutdown'

/** Runs the command named on the command line; whatever goes wrong is told in one sentence. */
async function main([name = 'start', ...words]: string[]): Promise<void> {
  listenForSignals()
  const code = await run(name, words)
  // After Ctrl+C everything ends early, and the signal's own handler says so.
  if (isStopping()) return
  await stopAll()
  process.exit(code)
}

async function run(name: string, words: string[]): Promise<number> {
  try {
    const command = Object.entries(commands).find(([known]) => known === name)?.[1]
    if (!command) throw new Fault('unknownCommand', { name })
    await command(words)
    return 0
  } catch (error) {
    if (!isStopping()) report(error)
    return 1
  }
}

function report(error: unknown): void {
  console.error(explain(error))
  if (error instanceof Fault && error.values.sql) console.error(`\n${error.values.sql}`)
}

await main(process.argv.slice(2))
