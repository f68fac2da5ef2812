import type { RawRow } from '@/lib/imports/csv'
import type { TableKind } from '@/lib/imports/fields/field'
import type { FileFormat } from '@/lib/imports/inspect'
import { type Mapping, proposeMapping } from '@/lib/imports/mapping'
import { profileOf, type TableProfile } from '@/lib/imports/profile'
import { type TableReading, tableReading } from '@/lib/imports/reading'
import { type ParsedRow, readRow } from '@/lib/imports/rows'
import { proposeStages, type StageProposal, stageTargets } from '@/lib/imports/stages'
import { recogniseTable } from '@/lib/imports/tables'
import { mavenFile, rowsOnDisk } from './files'
import { usualStages } from './stages'

export type Table = { kind: TableKind; format: FileFormat; rows: RawRow[]; profile: TableProfile }

/** One of the published files, read, recognised and looked at. */
export async function tableOf(name: string): Promise<Table> {
  const { format, rows } = await rowsOnDisk(mavenFile(name))
  const recognised = recogniseTable(format.header)
  if (!recognised.ok) throw new Error(recognised.problem.code)
  return { kind: recognised.kind, format, rows, profile: await profileOf(format.header, rows) }
}

export function mappingOf({ kind, profile }: Table): Mapping {
  return proposeMapping(kind, profile.columns)
}

export function stageValues({ profile }: Table): StageProposal[] {
  const column = profile.columns.find(({ name }) => name === 'deal_stage')
  return proposeStages(column?.distinct ?? new Map(), usualStages)
}

type Accepted = Record<string, [string, string]>

/** How the rows are read with the proposed mapping and stages; corrections by name of the column. */
export function readingOf(table: Table, corrections: Accepted = {}): TableReading {
  return tableReading(table.kind, mappingOf(table), table.profile, {
    delimiter: table.format.delimiter,
    timeZone: 'Europe/Vienna',
    stages: stageTargets(stageValues(table)),
    choices: table.format.header.map((name) => {
      const accepted = corrections[name]
      return accepted && { corrections: new Map([accepted]) }
    }),
  })
}

export function parsed(table: Table, corrections: Accepted = {}): ParsedRow[] {
  const reading = readingOf(table, corrections)
  return table.rows.map((row) => readRow(row, reading))
}
