import { type StageKind, stageKinds } from '@/lib/funnel/stages'
import type { Stage } from '@/lib/imports/stages'

const names: Record<StageKind, [string, string]> = {
  INQUIRY: ['Anfrage', 'Inquiry'],
  MQL: ['Marketingqualifiziert', 'MQL'],
  SAL: ['Angenommen', 'SAL'],
  SQL: ['Vertriebsqualifiziert', 'SQL'],
  OPPORTUNITY: ['Verkaufschance', 'Opportunity'],
  WON: ['Gewonnen', 'Won'],
}

/** One stage of each kind; the id is the kind in lower case. */
export const usualStages: Stage[] = stageKinds.map((kind, position) => ({
  id: kind.toLowerCase(),
  kind,
  nameDe: names[kind][0],
  nameEn: names[kind][1],
  position,
}))

export function usualStage(kind: StageKind): Stage {
  const stage = usualStages.find((candidate) => candidate.kind === kind)
  if (!stage) throw new Error(kind)
  return stage
}
