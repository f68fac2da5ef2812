import { expect, test } from 'vitest'
import { globalModels, type Model, models, schemaText } from './prisma-schema'

const all = models()
const ofOrganisations = all.filter((model) => !model.isGlobal)
const organisation = `@default(dbgenerated("(NULLIF(current_setting('app.org'::text, true), ''::text))::uuid")) @db.Uuid`

/** Lines that break a rule, each with its model. */
function faults(among: Model[], isFault: (line: string) => boolean): string[] {
  return among.flatMap(({ name, lines }) =>
    lines.filter(isFault).map((line) => `${name}: ${line.replace(/\s+/g, ' ')}`),
  )
}

test('the tables without an organisation are exactly these', () => {
  const withoutPolicy = all.filter(
    ({ lines }) => !lines.some((line) => line.includes(organisation)),
  )
  expect(withoutPolicy.map(({ name }) => name).sort()).toEqual(globalModels)
})

test('every other table begins its key with the organisation', () => {
  const without = ofOrganisations.filter(
    ({ lines }) => !lines.some((line) => /^@@id\(\[orgId, \w+/.test(line)),
  )
  expect(without.map(({ name }) => name)).toEqual([])
})

test('every index and every unique key begins with the organisation', () => {
  const loose = (line: string) =>
    /^@@(unique|index)\((?!\[orgId, )/.test(line) || /\s@(unique|id)\b/.test(line)
  expect(faults(ofOrganisations, loose)).toEqual([])
})

test('every relation stays within the organisation and says what a deletion does', () => {
  const relations = faults(all, (line) => /@relation\(.*fields:/.test(line))
  const loose = relations.filter((line) => {
    if (!/onDelete: (Restrict|Cascade)\)/.test(line)) return true
    return !line.includes('fields: [orgId, ') && !/ User(\?)? @relation/.test(line)
  })
  expect(relations.length).toBeGreaterThan(10)
  expect(loose).toEqual([])
})

test('no enums: a database operator on them cannot use an index under a policy', () => {
  expect(schemaText()).not.toMatch(/^enum /m)
})

test('no clock, no counter and no hidden update in the database', () => {
  const banned = /now\(\)|@updatedAt|autoincrement|sequence\(/
  expect(faults(all, (line) => banned.test(line))).toEqual([])
})

test('instants carry their zone, days are days, money is exact', () => {
  const vague = (line: string) => {
    if (/^\w+\s+DateTime/.test(line)) return !/@db\.(Timestamptz\(3\)|Date$|Date )/.test(line)
    if (/^\w+\s+Decimal/.test(line)) return !/@db\.Decimal\(/.test(line)
    return /^\w+\s+Float/.test(line)
  }
  expect(faults(all, vague)).toEqual([])
})

test('ids are made by the application as UUIDs', () => {
  const loose = (line: string) => /^id\s/.test(line) && !/^id\s+String\s.*@db\.Uuid/.test(line)
  expect(faults(all, loose)).toEqual([])
})
