import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { Cell } from './place'

/** Writes rows by COPY; `columns` are separated by spaces. */
export async function copy(
  client: pg.Client,
  table: string,
  columns: string,
  rows: Iterable<Cell[]>,
): Promise<void> {
  const names = columns.split(' ').map((name) => pg.escapeIdentifier(name))
  const target = `${pg.escapeIdentifier(table)} (${names.join(', ')})`
  const sink = client.query(from(`copy ${target} from stdin`))
  await pipeline(Readable.from(chunks(rows)), sink)
  if (!sink.writableFinished) await once(sink, 'finish')
}

function* chunks(rows: Iterable<Cell[]>): Iterable<string> {
  let text = ''
  for (const row of rows) {
    text += `${row.map(written).join('\t')}\n`
    if (text.length < 65_536) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One value in PostgreSQL's text format of COPY. */
function written(cell: Cell): string {
  if (cell === null) return '\\N'
  return String(cell).replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign)
}
