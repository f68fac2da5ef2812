import '../support/acts/without-server'
import { expect, test } from 'vitest'
import type { Act, Scene } from '../support/acts/act'
import { acts } from '../support/acts/catalogue'
import { performBy, sceneFor } from '../support/acts/in-process'
import type { Fields } from '../support/acts/post'
import { makeScene } from '../support/acts/scene'

const all = Object.entries(acts)
const editing = all.filter(([, { edits }]) => edits)
const several = editing.filter(([, { edits = {} }]) => Object.keys(edits).length > 1)

test('every act that sends what it was filled with is tried', async () => {
  const scene = await makeScene()
  const found: string[] = []
  for (const [name, act] of all) {
    if ('base' in (await act.fields(scene))) found.push(name)
  }
  expect(found).toEqual(editing.map(([name]) => name))
})

test.each(editing)(
  '%s: who saves second learns of the first, field by field',
  async (name, act) => {
    const scene = await sceneFor(act)
    const opened = await act.fields(scene)
    const [[field, [theirs, yours]] = missing()] = Object.entries(act.edits ?? {})
    expect(await save(name, scene, opened, { [field]: theirs })).toMatchObject({ status: 'done' })
    const second = await save(name, scene, opened, { [field]: yours }, secondOf(act, scene))
    expect(second).toMatchObject({
      status: 'conflict',
      conflict: {
        by: field === 'name' && act.right === 'own' ? theirs : scene.doer.name,
        at: expect.any(String),
        fields: [{ field, current: theirs, yours, original: opened[field] }],
      },
      values: { [field]: yours },
    })
    const { version, base } = second.conflict ?? {}
    const again = { ...opened, version: String(version), base: String(base) }
    const solved = await save(name, scene, again, { [field]: yours }, secondOf(act, scene))
    expect(solved).toMatchObject({ status: 'done' })
  },
)

test.each(several)('%s: different fields are joined, whoever saves them', async (name, act) => {
  const scene = await sceneFor(act)
  const opened = await act.fields(scene)
  const [[one, [a, x]] = missing(), [other, [b, y]] = missing()] = Object.entries(act.edits ?? {})
  expect(await save(name, scene, opened, { [one]: a })).toMatchObject({ status: 'done' })
  const second = await save(name, scene, opened, { [other]: b }, secondOf(act, scene))
  expect(second).toMatchObject({ status: 'done' })
  // Whoever saw both together may change both: neither was lost.
  const both = { [one]: a, [other]: b }
  const base = JSON.stringify({ ...textsOf(opened), ...both })
  const seen = { ...opened, ...both, version: '3', base }
  expect(await save(name, scene, seen, { [one]: x, [other]: y })).toMatchObject({ status: 'done' })
})

function save(name: string, scene: Scene, opened: Fields, typed: Fields, by = scene.doer) {
  return performBy(name, scene, { ...opened, ...typed }, by)
}

/** Somebody else, where somebody else may. */
function secondOf({ personal, right }: Act, { doer, second }: Scene) {
  return personal || right === 'own' ? doer : second
}

function textsOf({ base }: Fields): Record<string, string> {
  return JSON.parse(String(base))
}

function missing(): never {
  throw new Error('The act has too few edits')
}
