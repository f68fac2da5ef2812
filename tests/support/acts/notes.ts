import { writeNote } from '@/lib/notes/commands'
import { type Acts, editing } from './act'
import { ownCompany } from './companies'

const file = 'lib/notes/actions.ts'

export const noteActs: Acts = {
  writeNote: {
    file,
    right: 'note.write',
    fields: async (scene) => {
      const { id } = await ownCompany(scene)
      return { on: 'company', subjectId: id, text: 'Gespräch' }
    },
  },
  editNote: {
    file,
    right: 'note.write',
    personal: true,
    edits: { text: ['Zwei Gespräche', 'Kein Gespräch'] },
    fields: async (scene) => {
      const { id: subjectId } = await ownCompany(scene)
      const { id } = await writeNote(scene.doer, { on: 'company', subjectId, text: 'Gespräch' })
      return editing({ text: 'Gespräch' }, { noteId: id })
    },
  },
}
