import { randomUUID } from 'node:crypto'
import { viewerOf } from '@/lib/auth/viewer'
import { database } from '@/lib/db/client'
import { withinOrganisation } from '@/lib/db/within'
import { foundFunnel } from '@/lib/funnel/defaults'
import { fold } from '@/lib/text'
import type { HomeDepartment, Role, Viewer } from '@/lib/viewer'

type OrganisationFields = {
  name?: string
  demo?: boolean
  small?: boolean
  firstDepartment?: string
}

/** An organisation with the stages, reasons and sources of a fresh set-up; out: its id. */
export async function organisation(fields: OrganisationFields = {}): Promise<string> {
  const { id } = await database().organisation.create({
    data: {
      name: 'Traunfeld Messtechnik',
      timeZone: 'Europe/Vienna',
      currency: 'EUR',
      locale: 'de',
      holidayRegion: 'AT-4',
      marketingName: 'Marketing',
      salesName: 'Vertrieb',
      firstDepartment: 'SALES',
      small: false,
      createdAt: new Date(),
      ...fields,
    },
    select: { id: true },
  })
  await withinOrganisation(id, foundFunnel)
  return id
}

type PersonFields = {
  name?: string
  department?: HomeDepartment
  role?: Role
  approver?: boolean
  admin?: boolean
  bothSides?: boolean
  locale?: string
}

/** Somebody who belongs to the organisation, as the viewer they would be when signed in. */
export async function person(orgId: string, fields: PersonFields = {}): Promise<Viewer> {
  const { name = 'Mara', locale = 'de', ...rest } = fields
  const email = `${fold(name)}.${randomUUID().slice(0, 8)}@traunfeld.example`
  const user = await database().user.create({
    data: { email, locale, createdAt: new Date() },
    select: { id: true },
  })
  const { id } = await withinOrganisation(orgId, (tx) =>
    tx.membership.create({
      data: {
        userId: user.id,
        name,
        nameFolded: fold(name),
        email,
        department: 'MARKETING',
        role: 'MEMBER',
        createdAt: tx.now,
        ...rest,
      },
      select: { id: true },
    }),
  )
  await database().login.create({ data: { userId: user.id, orgId, membershipId: id } })
  return viewerOf(orgId, id)
}

/** Mara of Marketing. */
export const marketer = (orgId: string, fields: PersonFields = {}) =>
  person(orgId, { name: 'Mara', department: 'MARKETING', ...fields })

/** Sven of Sales. */
export const seller = (orgId: string, fields: PersonFields = {}) =>
  person(orgId, { name: 'Sven', department: 'SALES', ...fields })

/** Lena, leadership. */
export const leader = (orgId: string) =>
  person(orgId, { name: 'Lena', department: 'NONE', role: 'LEADERSHIP' })

/** Gerd, moderator from outside. */
export const guest = (orgId: string) =>
  person(orgId, { name: 'Gerd', department: 'NONE', role: 'MODERATOR' })

/** Vera, who may only read. */
export const reader = (orgId: string) =>
  person(orgId, { name: 'Vera', department: 'NONE', role: 'VIEWER' })
