import { commands } from './commands'
import { explain } from './explain'
import { Fault } from './fault'
import { listenForSignals, stopAll } from './shutdown'

/** Runs the command named on the command line; whatever goes wrong is told in one sentence. */
async function main([name = 'start', ...words]: string[]): Promise<void> {
  listenForSignals()
  try {
    const command = Object.entries(commands).find(([known]) => known === name)?.[1]
    if (!command) throw new Fault('unknownCommand', { name })
    await command(words)
    await stopAll()
    process.exit(0)
  } catch (error) {
    console.error(explain(error))
    if (error instanceof Fault && error.values.sql) console.error(`\n${error.values.sql}`)
    await stopAll()
    process.exit(1)
  }
}

await main(process.argv.slice(2))
