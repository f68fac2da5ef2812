import type { Locale } from '@/lib/i18n/locales'

export const departments = ['MARKETING', 'SALES'] as const
export type Department = (typeof departments)[number]
/** Department of a person; NONE for leadership, guests and others. */
export type HomeDepartment = Department | 'NONE'

export const roles = ['MEMBER', 'LEADERSHIP', 'MODERATOR', 'VIEWER'] as const
export type Role = (typeof roles)[number]

/** What every page and command may know of the organisation without asking again. */
export type OrganisationFacts = {
  name: string
  timeZone: string
  currency: string
  locale: Locale
  holidayRegion: string
  demo: boolean
  /** Fewer than six active people: one person may act for both departments. */
  small: boolean
  departments: Record<Department, string>
  /** The fixed order in which both departments are shown. */
  order: [Department, Department]
}

/** The part of a viewer that rules look at. */
export type Who = {
  id: string
  department: HomeDepartment
  bothSides: boolean
  role: Role
  approver: boolean
  admin: boolean
}

/** The intent a form carries, so that it is executed once. */
export type RequestTicket = { id: string; act: string; payloadHash: string }

/** Whoever asks; made only by requireViewer, viewerOf and systemViewer (lib/auth). */
export type Viewer = Who & {
  orgId: string
  name: string
  locale: Locale
  organisation: OrganisationFacts
  /** A named actor of the product itself instead of a person. */
  system?: SystemActor
  request?: RequestTicket
  /** Only the demo company and tests set their own time. */
  at?: Date
}

export const systemActors = ['import', 'upkeep', 'demo'] as const
export type SystemActor = (typeof systemActors)[number]

/** Whether this person acts for that department: their own, or either one with both hats on. */
export function actsFor(who: Who, department: Department): boolean {
  return who.department === department || (who.bothSides && who.department !== 'NONE')
}

/** A stored department, as text, in its type; anything else is nobody's. */
export function homeDepartment(text: string): HomeDepartment {
  return departments.find((department) => department === text) ?? 'NONE'
}

/** The department on the other side. */
export function otherDepartment(department: Department): Department {
  return department === 'MARKETING' ? 'SALES' : 'MARKETING'
}
