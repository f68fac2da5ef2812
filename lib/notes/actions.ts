'use server'

import { action } from '@/lib/action'
import * as commands from './commands'
import { editNoteSchema, writeNoteSchema } from './schema'

export const writeNote = action('note.write', writeNoteSchema, commands.writeNote)
export const editNote = action('note.edit', editNoteSchema, commands.editNote)
