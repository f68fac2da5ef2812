import { expect } from '@playwright/test'
import { type Canaries, seedCanaries, seenIn } from '../support/acts/canaries'
import { crawl, type Visit } from '../support/acts/crawl'
import { sumsOf } from '../support/acts/sums'
import { test as withServer } from '../support/browser/fixtures'
import { fill, pagePatterns } from '../support/browser/pages'
import { longTier } from '../support/rounds'

const members = [
  'member of the holder',
  'approver of the holder',
  'administrator of the holder',
  'member of the receiver',
  'approver of the receiver',
  'administrator of the receiver',
]
const insiders = [
  ...members,
  ...['member of neither', 'leadership'],
  ...['leadership with administration', 'leadership of the holder'],
]
const readers = [...insiders, 'viewer', 'viewer with administration', 'viewer of the holder']
const admins = readers.filter((name) => /administra/.test(name))
const all = [...readers, 'moderator']

/** Who may find which column on some page; a column that is not named is for nobody. */
const mayFind: Record<string, string[]> = {
  ...columns('Company', ['name', 'domain', 'sector', 'city', 'country'], readers),
  ...columns('Contact', ['name', 'position'], readers),
  ...columns('Contact', ['email', 'phone'], members),
  ...columns('ContactAccess', ['reason'], insiders),
  ...columns('Note', ['text'], insiders),
  ...columns('StageEvent', ['note'], insiders),
  ...columns('Lead', ['name', 'nextStep'], readers),
  ...columns('Product', ['name'], readers),
  ...columns('Stage', ['nameDe', 'nameEn'], readers),
  ...columns('Reason', ['nameDe', 'nameEn'], readers),
  ...columns('Source', ['nameDe', 'nameEn'], readers),
  ...columns('ImportFile', ['name'], members),
  ...columns('Invitation', ['email'], admins),
  ...columns('Invitation', ['name'], [...new Set([...insiders, ...admins])]),
  ...columns('Organisation', ['name', 'marketingName', 'salesName'], all),
  // A guest finds their own name, everybody their own devices: see below.
  ...columns('Membership', ['name'], all),
  ...columns('Session', ['device'], all),
}

function columns(table: string, names: string[], who: string[]): Record<string, string[]> {
  return Object.fromEntries(names.map((name) => [`${table}.${name}`, who]))
}

const looked = longTier
  ? all
  : ['approver of the receiver', 'leadership', 'viewer with administration', 'viewer', 'moderator']

type Walk = { visits: Visit[]; text: string }
type Walks = { canaries: Canaries; by: Map<string, Walk>; written: string[] }

const test = withServer.extend<object, { walks: Walks }>({
  walks: [
    async ({ backstage, installation }, use) => {
      const stage = await backstage.scene()
      const people = await backstage.everybody(stage)
      const things = await backstage.things(stage)
      const canaries = await seedCanaries(installation.adminUrl, stage.orgId)
      const paths = pagePatterns()
        .filter(({ signedIn }) => signedIn)
        .map(({ pattern }) => fill(pattern, things))
      const before = await sumsOf(installation.adminUrl, stage.orgId)
      const by = new Map<string, Walk>()
      for (const { name, cookie } of [...people, { name: 'nobody', cookie: '' }]) {
        if (name !== 'nobody' && !looked.includes(name)) continue
        const visits = await crawl(installation.url, paths, cookie)
        const text = visits.map(({ html, payload }) => html + payload).join('\n')
        by.set(name, { visits, text })
      }
      const after = await sumsOf(installation.adminUrl, stage.orgId)
      const written = Object.keys(after).filter((table) => after[table] !== before[table])
      await use({ canaries, by, written })
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

test('every column is found by those who may find it, and by nobody else', ({ walks }) => {
  const found = walkers(walks).map(([name, { text }]) => [name, seenIn(text, walks.canaries)])
  const allowed = walkers(walks).map(([name]) => [
    name,
    [...walks.canaries.keys()].filter((column) => mayFind[column]?.includes(name)),
  ])
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(allowed))
  expect(Object.keys(mayFind).filter((column) => !walks.canaries.has(column))).toEqual([])
})

function walkers({ by }: Walks) {
  return [...by].filter(([name]) => name !== 'nobody')
}

test('devices are one’s own, and a guest knows no name but theirs', ({ walks }) => {
  const device = walks.canaries.get('Session.device') ?? ''
  const person = walks.canaries.get('Membership.name') ?? ''
  for (const [name, { text }] of walkers(walks)) expect(rows(text, device), name).toBe(1)
  expect(rows(walks.by.get('moderator')?.text ?? '', person)).toBe(1)
  expect(rows(walks.by.get('leadership')?.text ?? '', person)).toBeGreaterThan(5)
})

/** From how many rows this canary was found. */
function rows(text: string, canary: string): number {
  return new Set(text.match(new RegExp(`${canary}[0-9a-f]{8}`, 'gi'))).size
}

test('whoever is not signed in finds nothing', ({ walks }) => {
  expect(seenIn(walks.by.get('nobody')?.text ?? 'missing', walks.canaries)).toEqual([])
})

test('no page breaks for anybody', ({ walks }) => {
  const broken = [...walks.by].flatMap(([name, { visits }]) =>
    visits.filter(({ status }) => status >= 500).map(({ path }) => `${name} ${path}`),
  )
  expect(broken).toEqual([])
})

test('looking at pages writes nothing', ({ walks }) => {
  expect(walks.written).toEqual([])
})
