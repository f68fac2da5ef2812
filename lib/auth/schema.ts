import { z } from 'zod'
import { checkbox, choice, email, line, optionalInteger } from '@/lib/fields'
import { locales } from '@/lib/i18n/locales'
import { themes } from './themes'

/** What cannot be a password of ours is wrong like any other; only what is far too long is cut off here. */
const givenPassword = z.string().min(1).max(1_000)

export const signInSchema = z.strictObject({
  email: z.string().trim().min(1).max(320),
  password: givenPassword,
  long: checkbox,
  next: z.string().optional(),
})
export type SignIn = z.output<typeof signInSchema>

const known = (values: () => string[]) =>
  z.string().refine((value) => values().includes(value), 'errors.field.choice')

/** Choice of the time zone that leaves it to the holiday region. */
export const zoneOfTheRegion = 'REGION'

export const setUpSchema = z
  .strictObject({
    token: z.string().max(200),
    name: line(120),
    holidayRegion: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'errors.field.choice'),
    timeZone: z.union([
      z.literal(zoneOfTheRegion),
      known(() => Intl.supportedValuesOf('timeZone')),
    ]),
    currency: known(() => Intl.supportedValuesOf('currency')),
    locale: choice(locales),
    marketingName: line(60),
    salesName: line(60),
    fiscalYearMonth: optionalInteger(1, 12).pipe(z.number()),
    personName: line(120),
    email,
    password: givenPassword,
    department: choice(['MARKETING', 'SALES', 'NONE']),
    role: choice(['MEMBER', 'LEADERSHIP']),
    bothSides: checkbox,
  })
  .refine(({ marketingName, salesName }) => marketingName !== salesName, {
    message: 'auth.setUp.sameNames',
    path: ['salesName'],
  })
  .refine(({ department, bothSides }) => !bothSides || department !== 'NONE', {
    message: 'auth.setUp.bothSidesOfNone',
    path: ['department'],
  })
export type SetUp = z.output<typeof setUpSchema>

export const invitationSchema = z.strictObject({
  token: z.string().max(200),
  password: givenPassword,
  /** There for password managers only; the invitation says whose it is. */
  username: z.string().max(320).optional(),
})
export type AcceptInvitation = z.output<typeof invitationSchema>

export const personaSchema = z.strictObject({ membershipId: z.uuid(), next: z.string().optional() })
export type ChoosePersona = z.output<typeof personaSchema>

export const sessionSchema = z.strictObject({ sessionId: z.uuid() })

export const localeSchema = z.strictObject({ locale: choice(locales) })
export const themeSchema = z.strictObject({ theme: choice(themes) })
