import type { Department } from '@/lib/viewer'
import type { PersonKey } from '../people'
import type { Pass } from './act'

/** What became of a lead, before it is somebody's. */
export type Way = {
  source: string
  side: Department
  passes: Pass[]
  /** Where its next step is due, counted in days from the Monday; null where none is planned. */
  due: number | null
  /** Who answers for it on both sides, where that is not left to the sector. */
  owners: { marketing: PersonKey; sales: PersonKey } | null
}
