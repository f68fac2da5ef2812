import 'server-only'
import { type Tx, within } from '@/lib/db/within'
import { isOneOf } from '@/lib/funnel/stages'
import { can } from '@/lib/people/permissions'
import { enforce } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { choicesSchema, type FileMapping, fileMappingSchema } from '../choices'
import { type TableKind, tableKinds } from '../fields/field'
import type { FileFormat } from '../inspect'
import { headerSignature } from '../mapping'
import { mappingFromMemory, memorySchema } from '../memory'
import { recogniseTable } from '../tables'

/** A file that lies on disk, looked at and found readable. */
export type StoredFile = {
  id: string
  name: string
  size: number
  format: FileFormat
  rowCount: number
}

/**
 * An import of these files that waits for a person's choices; each gets the mapping remembered for
 * its header. `id` names the folder of the files. Out: the import; for a request that was answered
 * before, the one of that time.
 */
export async function createImport(viewer: Viewer, input: { id: string; files: StoredFile[] }) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'import.run'))
    const { id, files } = input
    await tx.import.createMany({
      data: [
        {
          id,
          byId: viewer.id,
          state: 'UPLOADED',
          mode: 'BOTH',
          choices: choicesSchema.parse({}),
          createdAt: tx.now,
        },
      ],
    })
    for (const file of files) await createFile(tx, id, file)
    return { id }
  })
}

async function createFile(tx: Tx, importId: string, { format, ...file }: StoredFile) {
  const { header, headerLine, encoding, delimiter } = format
  const { kind, mapping } = await mappingFor(tx, header)
  const lines = { nextLine: headerLine + 1, linkedLine: headerLine + 1 }
  await tx.importFile.createMany({
    data: [
      {
        ...file,
        ...lines,
        importId,
        kind,
        mapping,
        encoding,
        delimiter,
        header: { names: header, line: headerLine },
      },
    ],
  })
}

type Found = { kind: TableKind | null; mapping: FileMapping }

async function mappingFor(tx: Tx, header: string[]): Promise<Found> {
  const known = await tx.importMapping.findFirst({
    where: { signature: headerSignature(header) },
    select: { kind: true, mapping: true, savedAt: true },
  })
  const memory = memorySchema.safeParse(known?.mapping)
  if (known && memory.success && isOneOf(tableKinds, known.kind)) {
    const { kind, savedAt } = known
    return { kind, mapping: mappingFromMemory(kind, header, memory.data, savedAt) }
  }
  const table = recogniseTable(header)
  return { kind: table.ok ? table.kind : null, mapping: fileMappingSchema.parse({}) }
}
