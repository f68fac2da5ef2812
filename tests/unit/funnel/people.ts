import type { StageFacts, StageKind } from '@/lib/funnel/stages'
import { type Department, otherDepartment, type Who } from '@/lib/viewer'

/** The stages a company begins with. */
export const stages = [
  stage('INQUIRY', 'MARKETING'),
  stage('MQL', 'MARKETING'),
  stage('SAL', 'SALES'),
  stage('SQL', 'SALES'),
  stage('OPPORTUNITY', 'SALES'),
  stage('WON', 'SALES'),
].map((each, index) => ({ ...each, position: index + 1 }))

export function stage(kind: StageKind, holder: Department, id: string = kind): StageFacts {
  return { id, kind, holder, position: 1 }
}

/** The stage of the usual funnel with this kind. */
export function at(kind: StageKind): StageFacts {
  const found = stages.find((each) => each.kind === kind)
  if (!found) throw new Error(`no stage ${kind}`)
  return found
}

export const mara: Who = {
  id: 'mara',
  department: 'MARKETING',
  role: 'MEMBER',
  bothSides: false,
  approver: false,
  admin: false,
}
export const sven: Who = { ...mara, id: 'sven', department: 'SALES' }
export const lena: Who = { ...mara, id: 'lena', department: 'NONE', role: 'LEADERSHIP' }
export const vera: Who = { ...lena, id: 'vera', role: 'VIEWER' }
export const gerd: Who = { ...lena, id: 'gerd', role: 'MODERATOR' }
export const both: Who = { ...mara, id: 'both', bothSides: true }

/** The same person, stage or list with the two departments exchanged. */
export function swapped<Place extends Who | StageFacts>(place: Place): Place {
  if ('holder' in place) return { ...place, holder: otherDepartment(place.holder) }
  const { department } = place
  return department === 'NONE' ? place : { ...place, department: otherDepartment(department) }
}
