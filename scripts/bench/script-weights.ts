import { scriptBounds } from './bounds'
import type { Browser } from './browser'
import { addresses } from './figures'
import type { Organisation } from './organisation'
import { line } from './report'
import { Scripts, scriptsOf } from './weight'

/** Client JavaScript of each kind of page beyond the empty page, measured against what is wanted. */
export async function scriptWeights({
  browser,
  leadId,
  companyId,
}: Organisation): Promise<string[]> {
  const scripts = new Scripts(browser.origin)
  const empty = await textOf(browser, addresses.empty)
  const shared = scriptsOf(empty)
  const reading = ['/home', addresses.list, addresses.lead(leadId), `/companies/${companyId}`]
  const kinds = [
    ...[...reading, '/people', '/activity', '/settings'].map((path) => ({
      path,
      bound: scriptBounds.reading,
    })),
    { path: addresses.board, bound: scriptBounds.board },
  ]
  const lines = [`  empty page: ${kilobytes(await scripts.beyond(empty, [])).toFixed(1)} kB`]
  for (const { path, bound } of kinds) {
    const bytes = await scripts.beyond(await textOf(browser, path), shared)
    lines.push(line(path, kilobytes(bytes), bound, ' kB'))
  }
  return lines
}

async function textOf(browser: Browser, path: string): Promise<string> {
  const { status, text } = await browser.get(path)
  if (status !== 200) throw new Error(`${path} answered ${status}`)
  return text
}

function kilobytes(bytes: number): number {
  return bytes / 1_000
}
