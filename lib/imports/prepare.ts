import { readDay } from '@/lib/input'
import type { Choices, FileMapping, NamedTable } from './choices'
import { namedTables } from './choices'
import type { TableKind } from './fields/field'
import { importCorrections, type KnownNames, type PlacedCorrection } from './import-corrections'
import type { FileFormat } from './inspect'
import { mappingProblems, proposeMapping } from './mapping'
import { type OwnerChoice, ownerChoices, type Person } from './owners'
import type { Problem } from './problems'
import type { TableProfile } from './profile'
import { type TableReading, tableReading } from './reading'
import { type Settled, tableToSettle } from './settled'
import { chosenStages, type StageChoice, stageColumnOf } from './stage-choices'
import { type Stage, type StageTarget, stageTargets, unmappedStages } from './stages'

/** A file of an import as far as it was looked at; without a kind it is left out. */
export type ReviewFile = {
  id: string
  name: string
  kind: TableKind | null
  format: FileFormat
  mapping: FileMapping
  profile: TableProfile
}

/** What the organisation brings. */
export type Surroundings = {
  stages: Stage[]
  people: Person[]
  sources: { id: string; code: string; nameDe: string; nameEn: string }[]
  known: KnownNames
  timeZone: string
}

export type OfferedCorrection = PlacedCorrection & {
  key: string
  fileId: string
  column: number
  accepted: boolean
}

export type PreparedTable = {
  file: ReviewFile
  fields: (string | null)[]
  reading: TableReading
  problems: Problem[]
}

/** Everything a person sees and decides before an import begins, and what follows from it. */
export type Prepared = {
  tables: PreparedTable[]
  corrections: OfferedCorrection[]
  stages: StageChoice[]
  owners: OwnerChoice[]
  create: Record<NamedTable, boolean>
  completeFrom: { day: string | null; readable: boolean }
  settled: Settled
  /** Why the import cannot begin yet. */
  hindrances: ('nothing' | 'mapping' | 'stages' | 'completeFrom')[]
}

/** Joins what was found in the files with what a person chose. */
export function prepare(
  files: ReviewFile[],
  choices: Choices,
  surroundings: Surroundings,
): Prepared {
  const used = files.flatMap((file) => (file.kind ? [{ file, kind: file.kind }] : []))
  const mapped = used.map(({ file, kind }) => ({ file, kind, fields: fieldsOf(file, kind) }))
  const corrections = offered(mapped, choices, surroundings.known)
  const values = mapped.flatMap(({ file, fields }) => stageColumnOf(fields, file.profile))
  const stages = chosenStages(values, choices.stages, surroundings.stages)
  const targets = stageTargets(stages)
  const tables = mapped.map((one) => tableOf(one, corrections, targets, surroundings))
  const owners = mapped.flatMap(({ file, fields }) =>
    ownerChoices(fields, file.profile.columns, choices.owners, surroundings.people),
  )
  const create = makes(choices, mapped)
  const completeFrom = dayOf(choices.completeFrom)
  const settled: Settled = {
    tables: tables.map(({ file, reading }) => tableToSettle(file.id, reading)),
    stages: [...targets],
    owners: owners.flatMap(({ key, personId }) => (personId ? [[key, personId]] : [])),
    sourceId: sourceOf(choices, surroundings),
    legalBasis: choices.legalBasis,
    completeFrom: completeFrom.day,
    create: namedTables.filter((table) => create[table]),
  }
  const hindrances = hindrancesOf(tables, stages, completeFrom)
  return { tables, corrections, stages, owners, create, completeFrom, settled, hindrances }
}

function hindrancesOf(
  tables: PreparedTable[],
  stages: StageChoice[],
  { readable }: Prepared['completeFrom'],
): Prepared['hindrances'] {
  return [
    tables.length === 0 && ('nothing' as const),
    tables.some(({ problems }) => problems.length > 0) && ('mapping' as const),
    unmappedStages(stages).length > 0 && ('stages' as const),
    !readable && ('completeFrom' as const),
  ].filter((hindrance) => hindrance !== false)
}

function tableOf(
  { file, kind, fields }: Mapped,
  corrections: OfferedCorrection[],
  stages: Map<string, StageTarget>,
  { timeZone }: Surroundings,
): PreparedTable {
  const reading = tableReading(kind, fields, file.profile, {
    delimiter: file.format.delimiter,
    timeZone,
    stages,
    choices: file.profile.columns.map((_, column) => ({
      ...defined(file.mapping.columns[column]),
      corrections: acceptedIn(corrections, file.id, column),
    })),
  })
  return { file, fields, reading, problems: mappingProblems(kind, file.format.header, fields) }
}

type Mapped = { file: ReviewFile; kind: TableKind; fields: (string | null)[] }

/** As chosen or remembered, else as proposed. */
function fieldsOf({ mapping, profile }: ReviewFile, kind: TableKind): (string | null)[] {
  return mapping.fields.length > 0 ? mapping.fields : proposeMapping(kind, profile.columns)
}

function offered(mapped: Mapped[], { declined }: Choices, known: KnownNames): OfferedCorrection[] {
  const tables = mapped.map(({ file, kind, fields }) => ({
    kind,
    mapping: fields,
    profile: file.profile,
  }))
  // Owners are chosen one by one; see owners.ts.
  return importCorrections(tables, { ...known, people: [] }).map((correction) => {
    const fileId = mapped[correction.table]?.file.id ?? ''
    const key = `${fileId}:${correction.column}:${correction.from}`
    return { ...correction, key, fileId, accepted: !declined.includes(key) }
  })
}

function acceptedIn(
  corrections: OfferedCorrection[],
  fileId: string,
  column: number,
): Map<string, string> {
  const here = corrections.filter(
    (correction) =>
      correction.accepted && correction.fileId === fileId && correction.column === column,
  )
  return new Map(here.map(({ from, to }) => [from, to]))
}

function defined(choice: FileMapping['columns'][number] = {}) {
  const { order, mark, scale } = choice
  return {
    ...(order && { order }),
    ...(mark && { mark }),
    ...(scale !== undefined && { scale }),
  }
}

/** Names without a table of their own in the import are made, unless a person says otherwise. */
function makes({ create }: Choices, mapped: { kind: TableKind }[]): Record<NamedTable, boolean> {
  const preset = (table: NamedTable) => create[table] ?? !mapped.some(({ kind }) => kind === table)
  return {
    companies: preset('companies'),
    products: preset('products'),
    contacts: preset('contacts'),
  }
}

function dayOf(typed: string): Prepared['completeFrom'] {
  if (typed.trim() === '') return { day: null, readable: true }
  const reading = readDay(typed)
  return reading.ok ? { day: reading.day, readable: true } : { day: null, readable: false }
}

/** A source that no longer exists does not count; “Import” is proposed where there is one. */
function sourceOf({ sourceId }: Choices, { sources }: Surroundings): string {
  const chosen = sources.find(({ id }) => id === sourceId)
  const usual = sources.find(({ code }) => code === 'IMPORT') ?? sources.at(-1)
  return (chosen ?? usual)?.id ?? ''
}
