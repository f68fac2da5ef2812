import 'server-only'
import { within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'

/** All notes on a lead or a company, newest first; none for whom notes are closed. */
export async function notesOn(viewer: Viewer, on: 'lead' | 'company', subjectId: string) {
  if (!can(viewer, 'note.read').ok) return []
  return within(viewer, (tx) =>
    tx.note.findMany({
      where: on === 'lead' ? { leadId: subjectId } : { companyId: subjectId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        text: true,
        version: true,
        createdAt: true,
        authorId: true,
        author: { select: { name: true, department: true } },
      },
    }),
  )
}

export type NoteEntry = Awaited<ReturnType<typeof notesOn>>[number]
