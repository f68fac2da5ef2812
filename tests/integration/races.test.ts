import '../support/acts/without-server'
import { expect, test } from 'vitest'
import type { Act, Scene } from '../support/acts/act'
import { acts } from '../support/acts/catalogue'
import { performBy, sceneFor } from '../support/acts/in-process'
import type { Fields } from '../support/acts/post'
import { everyRow } from '../support/database'
import { rounds } from '../support/rounds'

const editing = Object.entries(acts).filter(([, { edits }]) => edits)
const several = editing.filter(([, { edits = {} }]) => Object.keys(edits).length > 1)

test.each(editing)(
  '%s: of two who save one field at the same moment one is told',
  async (name, act) => {
    for (let round = 0; round < rounds('editsOfOneField'); round += 1) {
      const scene = await sceneFor(act)
      const opened = await act.fields(scene)
      const [[field, [one, other]] = missing()] = Object.entries(act.edits ?? {})
      const told = await atOnce(name, act, scene, opened, [{ [field]: one }, { [field]: other }])
      expect(told.map(({ status }) => status).sort()).toEqual(['conflict', 'done'])
    }
  },
)

test.each(several)(
  '%s: two who save different fields at the same moment both keep theirs',
  async (name, act) => {
    for (let round = 0; round < rounds('editsOfOneField'); round += 1) {
      const scene = await sceneFor(act)
      const opened = await act.fields(scene)
      const [[one, [a, x]] = missing(), [other, [b, y]] = missing()] = Object.entries(
        act.edits ?? {},
      )
      const told = await atOnce(name, act, scene, opened, [{ [one]: a }, { [other]: b }])
      expect(told.map(({ status }) => status)).toEqual(['done', 'done'])
      // Whoever saw both together may change both: neither was lost.
      const both = { [one]: a, [other]: b }
      const base = JSON.stringify({ ...JSON.parse(String(opened.base)), ...both })
      const seen = { ...opened, ...both, version: '3', base, [one]: x, [other]: y }
      expect(await performBy(name, scene, seen)).toMatchObject({ status: 'done' })
    }
  },
)

/** What can be done to a thing once only. */
const claims = Object.entries(acts).filter(([name]) =>
  /^(move|end(Card|Lead)|reopen|takeBack|archive|withdraw|remove(Absence)|accept|deactivate|reactivate|discard|resume|revert)/.test(
    name,
  ),
)

test.each(claims)('%s: of two at the same moment one does it', async (name, act) => {
  for (let round = 0; round < rounds('editsOfOneField'); round += 1) {
    const scene = await sceneFor(act)
    const fields = await act.fields(scene)
    const before = (await everyRow('Event')).length
    const told = await atOnce(name, act, scene, fields, [{}, {}])
    expect(told.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
    expect((await everyRow('Event')).length - before).toBe(name === 'discardImport' ? 0 : 1)
  }
})

function atOnce(name: string, act: Act, scene: Scene, opened: Fields, typed: Fields[]) {
  const alone = act.personal || act.right === 'own'
  const people = [scene.doer, alone ? scene.doer : scene.second]
  return Promise.all(
    typed.map((fields, at) => performBy(name, scene, { ...opened, ...fields }, people[at])),
  )
}

function missing(): never {
  throw new Error('The act has too few edits')
}
