import 'server-only'
import { within, withinOrganisation, withoutOrganisation } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'
import { mirroredPersonas, type Persona } from './personas'
import { departmentNames, loadPersona } from './viewer'

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

/** The people of the demo company that are offered, and what its departments are called. */
export function demoPersonas(demoOrgId: string) {
  return withinOrganisation(demoOrgId, async (tx) => {
    const { departments, order } = await departmentNames(tx, demoOrgId)
    const rows = await tx.membership.findMany({
      where: { deactivatedAt: null },
      select: { id: true, name: true, department: true, role: true, approver: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    const people: Persona[] = rows.map(loadPersona)
    return { people: mirroredPersonas(people, order), departments }
  })
}

export type SessionListing = Awaited<ReturnType<typeof sessionList>>[number]

/** The viewer's own sessions that stand, last used first; nobody sees another person's. */
export function sessionList(viewer: Viewer) {
  return within(viewer, (tx) =>
    tx.session.findMany({
      where: {
        orgId: viewer.orgId,
        membershipId: viewer.id,
        revokedAt: null,
        expiresAt: { gt: tx.now },
      },
      select: {
        id: true,
        device: true,
        long: true,
        createdAt: true,
        seenAt: true,
        expiresAt: true,
      },
      orderBy: [{ seenAt: 'desc' }, { id: 'asc' }],
    }),
  )
}
