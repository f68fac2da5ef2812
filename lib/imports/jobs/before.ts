import { z } from 'zod'

const text = z.string().nullable()

/** A company before an import changed it, as its columns. */
export const companyBeforeSchema = z.object({
  version: z.number(),
  name: z.string(),
  nameFolded: z.string(),
  domain: text,
  sector: text,
  sectorFolded: text,
  city: text,
  cityFolded: text,
  country: text,
  employees: z.number().nullable(),
  revenue: text,
  foundedYear: z.number().nullable(),
  parentId: text,
})

export const productBeforeSchema = z.object({
  version: z.number(),
  name: z.string(),
  nameFolded: z.string(),
  series: text,
  price: text,
})

export const contactBeforeSchema = z.object({
  version: z.number(),
  name: z.string(),
  nameFolded: z.string(),
  position: text,
  email: text,
  emailKey: text,
  phone: text,
  companyId: text,
})

/** A lead likewise; `opportunity` is that of its newest pass, which carries the same value. */
export const leadBeforeSchema = z.object({
  version: z.number(),
  name: z.string(),
  nameFolded: z.string(),
  companyId: text,
  contactId: text,
  sourceId: z.string(),
  legalBasis: z.string(),
  marketingOwnerId: text,
  salesOwnerId: text,
  nextStep: text,
  /** YYYY-MM-DD */
  nextStepOn: text,
  value: text,
  opportunity: z.object({ id: z.string(), version: z.number(), value: text }).nullable(),
})

/** What was remembered for a header before an import; `savedAt`: ISO instant. */
export const mappingBeforeSchema = z.object({
  signature: z.string(),
  before: z.object({ kind: z.string(), mapping: z.json(), savedAt: z.string() }).nullable(),
})
