import 'server-only'
import { withoutOrganisation } from '@/lib/db/within'

/** What somebody may know of this installation before they are signed in. */
export function installation(): Promise<{ founded: boolean; demoOrgId: string | null }> {
  return withoutOrganisation(async (tx) => {
    const organisations = await tx.organisation.findMany({
      select: { id: true, demo: true },
      orderBy: { createdAt: 'asc' },
    })
    return {
      founded: organisations.some(({ demo }) => !demo),
      demoOrgId: organisations.find(({ demo }) => demo)?.id ?? null,
    }
  })
}
