import 'server-only'
import type { Tx } from '@/lib/db/within'

/** A note of a file, checked already, on a lead that the same import made. */
export type NoteRow = { leadId: string; text: string }

/** Writes notes in one statement, without events of their own: the import is the act. */
export async function insertNotes(tx: Tx, authorId: string, rows: readonly NoteRow[]) {
  if (rows.length === 0) return
  await tx.note.createMany({
    data: rows.map((row) => ({ ...row, authorId, createdAt: tx.now })),
  })
}
