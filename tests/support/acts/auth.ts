import { randomUUID } from 'node:crypto'
import { createSetUpLink } from '@/lib/auth/set-up-token'
import { database } from '@/lib/db/client'
import { within } from '@/lib/db/within'
import { invitePerson } from '@/lib/people/commands/invitations'
import type { Viewer } from '@/lib/viewer'
import { type Acts, unique } from './act'

const file = 'lib/auth/actions.ts'
const chosen = 'nachts lesen Igel Gedichte'

/** Another session of this person. */
async function openedSession({ orgId, id: membershipId }: Viewer): Promise<string> {
  const now = new Date()
  const login = await database().login.findFirstOrThrow({ where: { orgId, membershipId } })
  const times = { createdAt: now, seenAt: now, expiresAt: new Date(now.getTime() + 3_600_000) }
  const row = { ...login, ...times, id: randomUUID(), device: 'Firefox', long: false }
  await database().session.createMany({ data: [row] })
  return row.id
}

/** The secret of a fresh set-up link; void where there is an organisation already. */
export async function setUpToken(): Promise<string> {
  const link = await createSetUpLink('http://127.0.0.1')
  return link?.split('=').at(-1) ?? 'void'
}

export const authActs: Acts = {
  signIn: {
    file,
    right: 'anyone',
    optional: ['long'],
    fields: async ({ mate, password }) => {
      const { email } = await within(mate, (tx) =>
        tx.membership.findFirstOrThrow({ where: { id: mate.id }, select: { email: true } }),
      )
      return { email, password, next: '/home' }
    },
  },
  signInAsDemoPerson: {
    file,
    right: 'anyone',
    inDemo: true,
    fields: ({ mate }) => ({ membershipId: mate.id, next: '/home' }),
  },
  setUp: {
    file,
    right: 'anyone',
    inDemo: true,
    optional: ['bothSides'],
    fields: async () => ({ ...company, token: await setUpToken() }),
  },
  acceptInvitation: {
    file,
    right: 'anyone',
    fields: async ({ doer }) => {
      const name = unique('Nina')
      const email = `${name.replaceAll(' ', '.').toLowerCase()}@traunfeld.example`
      const place = { department: 'SALES', role: 'MEMBER', approver: false, admin: false } as const
      const { link } = await invitePerson(doer, { name, email, ...place })
      return { token: decodeURIComponent(link.split('/').at(-1) ?? ''), password: chosen }
    },
  },
  endOneSession: {
    file,
    right: 'own',
    personal: true,
    fields: async ({ doer }) => ({ sessionId: await openedSession(doer) }),
  },
  endAllOtherSessions: {
    file,
    right: 'own',
    fields: async ({ doer }) => {
      await openedSession(doer)
      return {}
    },
  },
  setLocale: { file, right: 'anyone', fields: () => ({ locale: 'de' }) },
  setTheme: { file, right: 'anyone', fields: () => ({ theme: 'dark' }) },
}

const company = {
  name: 'Traunfeld Messtechnik',
  holidayRegion: 'AT-4',
  timeZone: 'Europe/Vienna',
  currency: 'EUR',
  locale: 'de',
  marketingName: 'Marketing',
  salesName: 'Vertrieb',
  fiscalYearMonth: '1',
  personName: 'Mara Lindner',
  email: 'mara.lindner@traunfeld.example',
  password: chosen,
  department: 'MARKETING',
  role: 'MEMBER',
}
