import { within } from '@/lib/db/within'
import type { ImportState } from '@/lib/imports/rules'
import { can } from '@/lib/people/permissions'
import type { Acts, Scene } from './act'

const file = 'lib/imports/actions.ts'

/** An import in that state, without files: nothing of it has to be read. */
async function ownImport({ doer }: Scene, state: ImportState) {
  const { id } = await within(doer, (tx) =>
    tx.import.create({
      data: { byId: doer.id, state, mode: 'BOTH', choices: {}, createdAt: tx.now },
      select: { id: true },
    }),
  )
  return { importId: id }
}

export const importActs: Acts = {
  reviewImport: {
    file,
    right: 'import.run',
    loose: true,
    fields: async (scene) => ({
      ...(await ownImport(scene, 'UPLOADED')),
      act: 'check',
      mode: 'CREATE',
      legalBasis: 'CONTRACT',
    }),
  },
  discardImport: { file, right: 'import.run', fields: (scene) => ownImport(scene, 'UPLOADED') },
  resumeImport: { file, right: 'import.run', fields: (scene) => ownImport(scene, 'FAILED') },
  revertImport: {
    file,
    right: 'import.revertOthers',
    also: (who, { doer }) => who.id === doer.id && can(who, 'import.run').ok,
    fields: (scene) => ownImport(scene, 'DONE'),
  },
}
