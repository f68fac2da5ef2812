import 'server-only'
import { revertImportJob, runImportJob } from '@/lib/imports/jobs/handlers'
import { loadDemo } from '@/prisma/demo/load/load-demo'
import type { JobHandler } from './kinds'
import { removeOrganisation } from './remove-organisation'
import { upkeep } from './upkeep'

/** Who does which kind of work. */
export const handlers: Record<string, JobHandler> = {
  'demo.load': loadDemo,
  'import.run': runImportJob,
  'import.revert': revertImportJob,
  'organisation.remove': removeOrganisation,
  upkeep,
}
