import '../support/acts/without-server'
import { describe, expect, test } from 'vitest'
import type { Act } from '../support/acts/act'
import { acts } from '../support/acts/catalogue'
import { performBy, sceneFor } from '../support/acts/in-process'
import { checksums, everyRow, query, testDatabase } from '../support/database'
import { sources } from '../support/sources'

test('the catalogue of acts names every action there is', () => {
  const actions = sources('lib', /^lib\/[^/]+\/actions(\.ts$|\/)/)
  const written = actions.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:const|async function) (\w+)/gm)].map(
      ([, name]) => `${path} ${name}`,
    ),
  )
  const known = Object.entries(acts).map(([name, { file }]) => `${file} ${name}`)
  expect(known.sort()).toEqual(written.sort())
})

const all = Object.entries(acts)

describe('history', () => {
  /** Acts that concern nobody but who does them, and drafts. */
  const silent = [
    ...['signIn', 'signInAsDemoPerson', 'endOneSession', 'endAllOtherSessions'],
    ...['setLocale', 'setTheme', 'openDemoCompany', 'reviewImport', 'discardImport'],
  ]

  test.each(all)('%s is done and records one event', async (name, act) => {
    const scene = await sceneFor(act)
    const fields = { ...(await act.fields(scene)), ...changeOf(act) }
    const before = await everyRow('Event')
    expect(await performBy(name, scene, fields), JSON.stringify(fields)).toMatchObject({
      status: 'done',
    })
    const after = await everyRow('Event')
    expect(after.length - before.length).toBe(silent.includes(name) ? 0 : 1)
  })

  /** New values for an edit, so that there is something to write. */
  function changeOf({ edits = {} }: Act) {
    return Object.fromEntries(Object.entries(edits).map(([field, [value]]) => [field, value]))
  }
})

describe('fields', () => {
  const strict = all.filter(([, { loose }]) => !loose)

  test.each(strict)('%s takes no column that its form does not have', async (name, act) => {
    const scene = await sceneFor(act)
    const fields = await act.fields(scene)
    const known = [...Object.keys(fields), ...(act.optional ?? [])]
    const others = (await columnNames()).filter((column) => !known.includes(column))
    const before = await checksums()
    const added = Object.fromEntries(others.map((column) => [column, '1']))
    const state = await performBy(name, scene, { ...fields, ...added })
    expect(state.status).toBe('invalid')
    expect(others.filter((column) => !state.errors?.[column])).toEqual([])
    expect(await checksums()).toEqual(before)
  })

  async function columnNames(): Promise<string[]> {
    const rows = await query(
      testDatabase().adminUrl,
      `select distinct column_name as name from information_schema.columns
       where table_schema = 'public' and table_name <> '_prisma_migrations' order by 1`,
    )
    return rows.map(({ name }) => String(name))
  }
})
