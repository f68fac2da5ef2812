import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { foundOrganisation } from '@/lib/auth/found-organisation'
import { type SetUp, setUpSchema } from '@/lib/auth/schema'
import { viewerOfSession } from '@/lib/auth/session'
import { createSetUpLink, isSetUpTokenOpen } from '@/lib/auth/set-up-token'
import { database } from '@/lib/db/client'
import { withinOrganisation } from '@/lib/db/within'
import { checksums, everyRow } from '@/tests/support/database'
import { organisation } from '@/tests/support/people'
import { rounds } from '@/tests/support/rounds'
import { browserAt, goodPassword, outcome, trySignIn } from '@/tests/support/sign-in'

const form = {
  name: 'Traunfeld Messtechnik',
  holidayRegion: 'AT-4',
  timeZone: 'REGION',
  currency: 'EUR',
  locale: 'de',
  marketingName: 'Marktarbeit',
  salesName: 'Außendienst',
  fiscalYearMonth: '7',
  personName: 'Petra Straub',
  email: 'Petra.Straub@Traunfeld.example',
  password: goodPassword,
  department: 'SALES',
  role: 'MEMBER',
  bothSides: 'on',
}

async function newToken(): Promise<string> {
  const link = await createSetUpLink('http://127.0.0.1:3000')
  return new URL(link ?? '').searchParams.get('token') ?? ''
}

const input = (fields: Partial<Record<keyof SetUp, string>> = {}): SetUp =>
  setUpSchema.parse({ token: '', ...form, ...fields })

const setUp = (fields: Partial<Record<keyof SetUp, string>>, requestId = randomUUID()) =>
  foundOrganisation(input(fields), browserAt('127.0.0.1'), requestId)

test('the link founds the organisation and signs its first person in', async () => {
  const { sessionId } = await setUp({ token: await newToken() })
  const viewer = await viewerOfSession(sessionId)
  expect(viewer).toMatchObject({
    name: 'Petra Straub',
    department: 'SALES',
    bothSides: true,
    role: 'MEMBER',
    approver: true,
    admin: true,
    locale: 'de',
    organisation: {
      name: 'Traunfeld Messtechnik',
      timeZone: 'Europe/Vienna',
      holidayRegion: 'AT-4',
      demo: false,
      small: true,
      departments: { MARKETING: 'Marktarbeit', SALES: 'Außendienst' },
    },
  })
  expect(await outcome(trySignIn('petra.straub@traunfeld.example', goodPassword))).toBe('ok')
  const counts = await withinOrganisation(viewer?.orgId ?? '', async (tx) => ({
    stages: await tx.stage.count(),
    reasons: await tx.reason.count(),
    sources: await tx.source.count(),
    events: await tx.event.findMany({ select: { name: true, actorId: true } }),
  }))
  expect(counts.stages).toBe(6)
  expect(counts.reasons).toBeGreaterThan(5)
  expect(counts.sources).toBeGreaterThan(3)
  expect(counts.events).toEqual([{ name: 'organisation.founded', actorId: viewer?.id }])
})

test('which department comes first is drawn by lot', async () => {
  const drawn = new Set<string>()
  for (let draw = 0; drawn.size < 2 && draw < 40; draw += 1) {
    await setUp({ token: await newToken(), email: `p${draw}@traunfeld.example` })
    const { firstDepartment } = await database().organisation.findFirstOrThrow({
      orderBy: { createdAt: 'desc' },
    })
    drawn.add(firstDepartment)
    // As if it were the demo company, so that a further one may be founded.
    await database().organisation.updateMany({ data: { demo: true } })
  }
  expect(drawn).toEqual(new Set(['MARKETING', 'SALES']))
})

test('there is no link once there is an organisation; the demo company is none', async () => {
  await organisation({ demo: true })
  expect(await createSetUpLink('http://127.0.0.1:3000')).toMatch(
    /^http:\/\/127\.0\.0\.1:3000\/set-up\?token=[\w-]{43}$/,
  )
  const token = await newToken()
  await organisation()
  expect(await createSetUpLink('http://127.0.0.1:3000')).toBeNull()
  expect(await isSetUpTokenOpen(token)).toBe(false)
  expect(await outcome(setUp({ token }))).toBe('auth.setUp.void')
})

test('only a hash of the link is stored, and looking at it uses nothing up', async () => {
  const token = await newToken()
  expect(JSON.stringify(await everyRow('SetupToken'))).not.toContain(token)
  const before = await checksums()
  expect(await isSetUpTokenOpen(token)).toBe(true)
  expect(await isSetUpTokenOpen('somethingelse')).toBe(false)
  expect(await checksums()).toEqual(before)
})

test('a link is void when a newer one was made and after 24 hours', async () => {
  const older = await newToken()
  const newer = await newToken()
  expect(await outcome(setUp({ token: older }))).toBe('auth.setUp.void')
  expect(await isSetUpTokenOpen(newer)).toBe(true)
  await database().$executeRaw`
    update "SetupToken" set "expiresAt" = "expiresAt" - interval '24 hours'`
  expect(await isSetUpTokenOpen(newer)).toBe(false)
  expect(await outcome(setUp({ token: newer }))).toBe('auth.setUp.void')
  expect(await everyRow('Organisation')).toEqual([])
})

test('many set-ups at once found one organisation', async () => {
  const token = await newToken()
  const tries = Array.from({ length: rounds('setUpsAtOnce') }, (_, index) =>
    outcome(setUp({ token, name: `Firma ${index}`, email: `p${index}@traunfeld.example` })),
  )
  const answers = await Promise.all(tries)
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  expect(new Set(answers)).toEqual(new Set(['ok', 'auth.setUp.void']))
  for (const table of ['Organisation', 'User', 'Login', 'Membership', 'Session']) {
    expect(await everyRow(table)).toHaveLength(1)
  }
})

test('one form sent ten times at once founds one organisation, with ten equal answers', async () => {
  const token = await newToken()
  const requestId = randomUUID()
  const arrivals = await Promise.all(Array.from({ length: 10 }, () => setUp({ token }, requestId)))
  expect(new Set(arrivals.map((arrival) => JSON.stringify(arrival))).size).toBe(1)
  expect(await everyRow('Organisation')).toHaveLength(1)
})

test('a refusal leaves the link as it was and nothing half founded', async () => {
  const token = await newToken()
  const before = await checksums()
  expect(await outcome(setUp({ token, password: 'kurz' }))).toBe('auth.password.short')
  expect(await outcome(setUp({ token, password: 'Marktarbeit macht Freude' }))).toBe(
    'auth.password.telling',
  )
  expect(await checksums()).toEqual(before)
  expect(await outcome(setUp({ token }))).toBe('ok')
})

test.each([
  ['holidayRegion', 'Bayern'],
  ['timeZone', 'Europe/Linz'],
  ['currency', 'XXY'],
  ['locale', 'fr'],
  ['fiscalYearMonth', '13'],
  ['fiscalYearMonth', ''],
  ['name', '   '],
  ['email', 'petra'],
  ['salesName', 'Marktarbeit'],
  ['personName', 'Pe\u0000tra'],
  ['role', 'MODERATOR'],
])('%s cannot be %j', (field, value) => {
  const { error } = setUpSchema.safeParse({ token: 'a', ...form, [field]: value })
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
})

test('whoever works for both sides belongs to one of them', () => {
  const { error } = setUpSchema.safeParse({ token: 'a', ...form, department: 'NONE' })
  expect(error?.issues.map(({ path }) => path[0])).toEqual(['department'])
})
