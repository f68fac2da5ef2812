import { z } from 'zod'
import { fold } from '@/lib/text'
import { departments } from '@/lib/viewer'
import { leadStates } from './stages'

const flag = z
  .literal('1')
  .optional()
  .catch(undefined)
  .transform((value) => value === '1')
const optionalUuid = z.uuid().optional().catch(undefined)

/** What board and list can be narrowed to; anything unknown in an address is passed over. */
export const leadFiltersSchema = z.object({
  mine: flag,
  old: flag,
  source: optionalUuid,
  name: z
    .string()
    .max(200)
    .optional()
    .catch(undefined)
    .transform((value) => value?.trim() || undefined),
  stage: optionalUuid,
  state: z
    .enum([...leadStates, 'ALL'])
    .optional()
    .catch(undefined),
  holder: z.enum(departments).optional().catch(undefined),
})
export type LeadFilters = z.output<typeof leadFiltersSchema>

/** Whether anything is left out. */
export function isFiltered(filters: LeadFilters): boolean {
  const { mine, old, source, name, stage, state, holder } = filters
  return mine || old || [source, name, stage, state, holder].some((value) => value !== undefined)
}

export const leadSorts = ['entered', 'name', 'value', 'created', 'next'] as const
export type LeadSort = (typeof leadSorts)[number]

export const leadColumns = [
  'company',
  'stage',
  'entered',
  'source',
  'owners',
  'value',
  'next',
  'created',
] as const
export type LeadColumn = (typeof leadColumns)[number]

const usualColumns: LeadColumn[] = ['company', 'stage', 'entered', 'owners', 'value', 'next']

/** How the list is shown; `columns` separated by dots, `after` and `before` are marks of rows. */
export const leadListSchema = leadFiltersSchema.extend({
  sort: z.enum(leadSorts).catch('entered'),
  direction: z.enum(['up', 'down']).optional().catch(undefined),
  columns: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined)
    .transform((names) => chosenColumns(names)),
  after: z.string().max(400).optional().catch(undefined),
  before: z.string().max(400).optional().catch(undefined),
})
export type LeadListView = z.output<typeof leadListSchema>

/** In the order of the list, whether joined by dots or sent by the boxes of a form. */
function chosenColumns(names: string | string[] | undefined): LeadColumn[] {
  if (names === undefined) return usualColumns
  const named = typeof names === 'string' ? names.split('.') : names
  return leadColumns.filter((column) => named.includes(column))
}

/** The direction in which people expect a column first: names from A, everything else largest or newest. */
export function usualDirection(sort: LeadSort): 'up' | 'down' {
  return sort === 'name' || sort === 'next' ? 'up' : 'down'
}

/** Text range of all folded names that begin like this, in collation "C". */
export function beginningWith(name: string): { from: string; below: string } {
  const from = fold(name)
  return { from, below: `${from}\u{10ffff}` }
}

const markSchema = z.tuple([z.string().max(250).nullable(), z.uuid()])

/** Where a page ends: the sorted value of its last row and that row's id. */
export type Mark = z.output<typeof markSchema>

/** A mark as it stands in an address. */
export function writeMark(mark: Mark): string {
  return encodeURIComponent(JSON.stringify(mark))
}

/** The mark of an address; undefined for what is none. */
export function readMark(text: string | undefined): Mark | undefined {
  if (!text) return undefined
  try {
    return markSchema.parse(JSON.parse(decodeURIComponent(text)))
  } catch {
    return undefined
  }
}

type Query = Record<string, string | undefined>

/** The parts of an address that keep a view: filters, order and columns, without the page. */
export function queryOf(view: Partial<LeadListView>): Query {
  const { mine, old, source, name, stage, state, holder, sort, direction, columns } = view
  return {
    mine: mine ? '1' : undefined,
    old: old ? '1' : undefined,
    source,
    name,
    stage,
    state,
    holder,
    sort: sort === 'entered' ? undefined : sort,
    direction,
    columns: columns && columns.join() !== usualColumns.join() ? columns.join('.') : undefined,
  }
}

/** An address with these parts; those without a value are left out. */
export function hrefOf(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  )
  const text = new URLSearchParams(given).toString()
  return text ? `${path}?${text}` : path
}
