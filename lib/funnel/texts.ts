/** Exact amounts as text with one spelling: 1100.50 and 1100.5 are the same. */
export function plainDecimal(value: { toString(): string } | null): string {
  const text = value?.toString() ?? ''
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** A calendar day of a date column as `YYYY-MM-DD`, empty for none. */
export function dayText(day: Date | null): string {
  return day?.toISOString().slice(0, 10) ?? ''
}

type LeadValues = {
  name: string | null
  company: { name: string } | string | null
  contactId: string | null
  sourceId: string
  legalBasis: string
  marketingOwnerId: string | null
  salesOwnerId: string | null
  nextStep: string | null
  nextStepOn: Date | string | null
  value: { toString(): string } | null
}

/** A lead as its form shows and compares it: every field as text, empty when there is nothing. */
export function leadTexts(lead: LeadValues) {
  const { company, nextStepOn } = lead
  return {
    name: lead.name ?? '',
    company: (typeof company === 'string' ? company : company?.name) ?? '',
    contactId: lead.contactId ?? '',
    sourceId: lead.sourceId,
    legalBasis: lead.legalBasis,
    marketingOwnerId: lead.marketingOwnerId ?? '',
    salesOwnerId: lead.salesOwnerId ?? '',
    nextStep: lead.nextStep ?? '',
    nextStepOn: typeof nextStepOn === 'string' ? nextStepOn : dayText(nextStepOn),
    value: plainDecimal(lead.value),
  }
}

type OpportunityValues = {
  value: { toString(): string } | null
  expectedCloseOn: Date | string | null
  productId: string | null
}

/** An opportunity as its form shows and compares it. */
export function opportunityTexts({ value, expectedCloseOn, productId }: OpportunityValues) {
  return {
    value: plainDecimal(value),
    expectedCloseOn:
      typeof expectedCloseOn === 'string' ? expectedCloseOn : dayText(expectedCloseOn),
    productId: productId ?? '',
  }
}
