import 'server-only'
import { type Tx, withinOrganisation } from '@/lib/db/within'
import { asLocale } from '@/lib/i18n/locales'
import { Missing } from '@/lib/verdict'
import {
  type Department,
  departments,
  type HomeDepartment,
  type OrganisationFacts,
  otherDepartment,
  type Role,
  roles,
  type SystemActor,
  type Viewer,
} from '@/lib/viewer'
import type { Persona } from './personas'

/** The viewer of a membership; for tests and the demo company. Refuses people who have left. */
export function viewerOf(orgId: string, membershipId: string): Promise<Viewer> {
  return withinOrganisation(orgId, (tx) => loadViewer(tx, orgId, membershipId))
}

/** A named actor of the product itself, for jobs; it may only what its job needs. */
export function systemViewer(orgId: string, system: SystemActor): Promise<Viewer> {
  return withinOrganisation(orgId, async (tx) => {
    const organisation = await organisationFacts(tx, orgId)
    return {
      orgId,
      id: orgId,
      name: system,
      department: 'NONE',
      bothSides: false,
      role: 'VIEWER',
      approver: false,
      admin: false,
      locale: organisation.locale,
      organisation,
      system,
    }
  })
}

type OrganisationRow = {
  name: string
  timeZone: string
  currency: string
  locale: string
  holidayRegion: string
  demo: boolean
  small: boolean
  marketingName: string
  salesName: string
  firstDepartment: string
}

type ViewerRow = {
  id: string
  name: string
  department: string
  bothSides: boolean
  role: string
  approver: boolean
  admin: boolean
  locale: string
  organisation: OrganisationRow
}

/** Asked on every request, so it asks the database once. */
export async function loadViewer(tx: Tx, orgId: string, membershipId: string): Promise<Viewer> {
  const [row] = await tx.$queryRaw<ViewerRow[]>`
    select m."id", m."name", m."department", m."bothSides", m."role", m."approver", m."admin",
      u."locale", to_jsonb(o) as organisation
    from "Membership" m
    join "User" u on u."id" = m."userId"
    join "Organisation" o on o."id" = m."orgId"
    where m."id" = ${membershipId}::uuid and m."deactivatedAt" is null`
  if (!row) throw new Missing()
  const organisation = factsOf(row.organisation)
  return {
    ...row,
    orgId,
    department: asHomeDepartment(row.department),
    role: asRole(row.role),
    bothSides: row.bothSides && organisation.small,
    locale: asLocale(row.locale),
    organisation,
  }
}

async function organisationFacts(tx: Tx, orgId: string): Promise<OrganisationFacts> {
  const row = await tx.organisation.findFirst({ where: { id: orgId } })
  if (!row) throw new Missing()
  return factsOf(row)
}

function factsOf(row: OrganisationRow): OrganisationFacts {
  const first = asDepartment(row.firstDepartment)
  return {
    name: row.name,
    timeZone: row.timeZone,
    currency: row.currency,
    locale: asLocale(row.locale),
    holidayRegion: row.holidayRegion,
    demo: row.demo,
    small: row.small,
    departments: { MARKETING: row.marketingName, SALES: row.salesName },
    order: [first, otherDepartment(first)],
  }
}

/** What the departments of an organisation are called, and which is shown first. */
export async function departmentNames(tx: Tx, orgId: string) {
  const { departments, order } = await organisationFacts(tx, orgId)
  return { departments, order }
}

/** A person of the demo company as they are offered at sign-in. */
export function loadPersona(row: {
  id: string
  name: string
  department: string
  role: string
  approver: boolean
}): Persona {
  return { ...row, department: asHomeDepartment(row.department), role: asRole(row.role) }
}

function asDepartment(text: string): Department {
  return departments.find((department) => department === text) ?? 'MARKETING'
}

function asHomeDepartment(text: string): HomeDepartment {
  return departments.find((department) => department === text) ?? 'NONE'
}

function asRole(text: string): Role {
  return roles.find((role) => role === text) ?? 'VIEWER'
}
