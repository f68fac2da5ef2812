import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/lib/db/generated/client'
import { within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { problemCodes } from '../problem-codes'
import type { ProblemCode, Severity } from '../problems'
import { dryRun, type FoundProblem } from './dry-run'
import { loadPrepared } from './prepared'

const problemsSchema = z
  .array(
    z.object({
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      column: z.string().nullable(),
      severity: z.enum(['ERROR', 'REMARK']),
    }),
  )
  .catch([])

/** Which rows: those left out, those remarked on, or those a revert left because somebody changed them. */
export const leftBehindKinds = ['rejected', 'remarked', 'kept'] as const
export type LeftBehind = (typeof leftBehindKinds)[number]

export const leftBehindPage = 50

const wheres = {
  rejected: { outcome: 'REJECTED' },
  remarked: { outcome: { not: 'REJECTED' }, problems: { not: Prisma.DbNull } },
  kept: { reverted: 'KEPT' },
} as const

/** Rows of an import with what was found about them, by file and line; `after`: `<file>~<line>` last seen. */
export async function leftBehind(
  viewer: Viewer,
  importId: string,
  kind: LeftBehind,
  after?: string,
  take = leftBehindPage,
) {
  enforce(can(viewer, 'import.read'))
  return within(viewer, async (tx) => {
    const rows = await tx.importRow.findMany({
      where: { importId, ...wheres[kind], AND: [furtherThan(after)] },
      orderBy: [{ fileId: 'asc' }, { line: 'asc' }],
      take: take + 1,
      select: {
        fileId: true,
        line: true,
        subjectId: true,
        problems: true,
        file: { select: { name: true, kind: true } },
      },
    })
    const shown = rows.slice(0, take)
    const last = shown.at(-1)
    return {
      rows: shown.map(({ problems, file, ...row }) => ({
        ...row,
        file: file.name,
        kind: file.kind,
        problems: problemsSchema.parse(problems ?? []).flatMap(knownProblem),
      })),
      next: rows.length > take && last ? `${last.fileId}~${last.line}` : undefined,
    }
  })
}

export type LeftBehindRow = Awaited<ReturnType<typeof leftBehind>>['rows'][number]

type Found = {
  code: ProblemCode
  values: Record<string, string | number>
  column: string | null
  severity: Severity
}

function knownProblem({ code, ...found }: Omit<Found, 'code'> & { code: string }): Found[] {
  return problemCodes().flatMap((known) => (known === code ? [{ ...found, code: known }] : []))
}

function furtherThan(mark: string | undefined) {
  const [, fileId, line] = /^([0-9a-f-]{36})~(\d{1,9})$/.exec(mark ?? '') ?? []
  if (!fileId || !line) return {}
  return { OR: [{ fileId: { gt: fileId } }, { fileId, line: { gt: Number(line) } }] }
}

/** All three lists, each from its mark on; those without rows are left out. */
export async function leftBehindLists(
  viewer: Viewer,
  importId: string,
  after: { [Kind in LeftBehind]?: string | undefined },
) {
  const lists = []
  for (const kind of leftBehindKinds) {
    const list = await leftBehind(viewer, importId, kind, after[kind])
    if (list.rows.length > 0) lists.push({ kind, after: after[kind], ...list })
  }
  return lists
}

export type LeftBehindLists = Awaited<ReturnType<typeof leftBehindLists>>

/** What a dry run found, every problem of every row it looked at. */
export async function dryRunProblems(viewer: Viewer, importId: string): Promise<FoundProblem[]> {
  const { loaded, prepared } = await loadPrepared(viewer, importId)
  const found: FoundProblem[] = []
  await dryRun(viewer, { ...loaded, settled: prepared.settled }, (problem) => found.push(problem))
  return found
}
