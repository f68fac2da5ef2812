import { z } from 'zod'
import { textFault } from '@/lib/text'

export const companySorts = ['name', 'sector', 'city'] as const
export type CompanySort = (typeof companySorts)[number]

const words = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => textFault(value) === null)

/** Filters and order of the list as they stand in the address; what is not understood counts as not given. */
export const companyListSchema = z.object({
  search: words(200).catch('').default(''),
  sector: words(120).catch('').default(''),
  sort: z.enum(companySorts).catch('name').default('name'),
  direction: z.enum(['asc', 'desc']).catch('asc').default('asc'),
  after: words(2_000).optional().catch(undefined),
})
export type CompanyList = z.output<typeof companyListSchema>

/** Where a page ended: the folded value that is sorted by (null: unknown, always last) and the folded name. */
export type ListMark = { value: string | null; name: string }

const markSchema = z.tuple([words(2_000).nullable(), words(2_000)])

export function writeMark({ value, name }: ListMark): string {
  return JSON.stringify([value, name])
}

export function readMark(text: string | undefined): ListMark | null {
  try {
    const [value, name] = markSchema.parse(JSON.parse(text ?? ''))
    return { value, name }
  } catch {
    return null
  }
}

/** The last text that begins like this one, in the order of code points. */
export function endOfPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`
}

/** Address of the list; what is usual stays out of it. */
export function companiesHref({ sort, direction, ...others }: Partial<CompanyList>): string {
  const unusual = {
    ...others,
    sort: sort === 'name' ? undefined : sort,
    direction: direction === 'asc' ? undefined : direction,
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(unusual)) if (value) query.set(name, value)
  const text = query.toString()
  return text ? `/companies?${text}` : '/companies'
}
