import 'server-only'
import type { JobHandler } from './kinds'
import { removeOrganisation } from './remove-organisation'
import { upkeep } from './upkeep'

/** Who does which kind of work. */
export const handlers: Record<string, JobHandler> = {
  'organisation.remove': removeOrganisation,
  upkeep,
}
