'use server'

import { action } from '@/lib/action'
import * as commands from './commands'
import { editOrganisationSchema } from './schema'

export const editOrganisation = action(
  'organisation.edit',
  editOrganisationSchema,
  commands.editOrganisation,
)
