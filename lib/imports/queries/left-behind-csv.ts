import 'server-only'
import { translate } from '@/lib/i18n/translate'
import type { Viewer } from '@/lib/viewer'
import { csvText } from '../csv-text'
import { isOpen } from '../rules'
import { problemSentence } from '../sentences'
import { dryRunProblems, leftBehind } from './left-behind'
import { importPage } from './page'

type Line = (string | number)[]

/** What stays behind (before the start) or stayed behind, one line each problem. */
export async function leftBehindCsv(viewer: Viewer, importId: string) {
  const { state } = await importPage(viewer, importId)
  const say = (key: 'file' | 'line' | 'column' | 'kind' | 'reason' | 'error' | 'remark' | 'name') =>
    translate(viewer.locale, `imports.csv.${key}`)
  const head = [say('file'), say('line'), say('column'), say('kind'), say('reason')]
  const lines: Line[] = isOpen(state)
    ? (await dryRunProblems(viewer, importId)).map((found) => line(found.file, found.line, found))
    : await storedLines(viewer, importId, line)
  return { name: say('name'), text: csvText([head, ...lines]) }

  function line(file: string, number: number, found: Found): Line {
    const kind = found.severity === 'ERROR' ? say('error') : say('remark')
    return [file, number, found.column ?? '', kind, problemSentence(viewer, found)]
  }
}

type Found = Awaited<ReturnType<typeof leftBehind>>['rows'][number]['problems'][number]

async function storedLines(
  viewer: Viewer,
  importId: string,
  line: (file: string, number: number, found: Found) => Line,
): Promise<Line[]> {
  const lines: Line[] = []
  for (const kind of ['rejected', 'remarked'] as const) {
    let after: string | undefined
    do {
      const { rows, next } = await leftBehind(viewer, importId, kind, after, 2_000)
      for (const row of rows) {
        for (const found of row.problems) lines.push(line(row.file, row.line, found))
      }
      after = next
    } while (after)
  }
  return lines
}
