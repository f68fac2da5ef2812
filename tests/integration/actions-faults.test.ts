import '../support/acts/without-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '../support/acts/act'
import { acts } from '../support/acts/catalogue'
import { databaseWithFaults, type Faults } from '../support/acts/faults'
import { performBy, sceneFor } from '../support/acts/in-process'
import { checksums, query, testDatabase } from '../support/database'

let faults: Faults

beforeAll(() => {
  faults = databaseWithFaults()
})
afterAll(() => faults.close())

test.each(Object.entries(acts))(
  '%s leaves nothing behind, whichever statement fails',
  async (name, act) => {
    const scene = await sceneFor(act)
    const fields = { ...(await act.fields(scene)), ...changeOf(act) }
    const before = await checksums(exempt(act))
    let k = 1
    for (; ; k += 1) {
      if (act.right === 'anyone') await query(testDatabase().adminUrl, 'truncate "RateLimit"')
      faults.failAt(k)
      const state = await performBy(name, scene, fields)
      // The k-th statement was never sent: the act is through.
      if (faults.stop() < k) {
        expect(state).toMatchObject({ status: 'done' })
        break
      }
      expect(state, `with statement ${k} failing`).toMatchObject({ status: 'failed' })
      expect(await checksums(exempt(act)), `with statement ${k} failing`).toEqual(before)
    }
    // Begin, the organisation, at least one statement, commit; switches ask nothing without a session.
    if (act.right !== 'anyone') expect(k).toBeGreaterThan(4)
  },
)

/** Tries are counted before a password is looked at, and stay counted: that is what they are for. */
function exempt({ right }: Act): string[] {
  return right === 'anyone' ? ['RateLimit', 'AnonymousRequest'] : []
}

/** New values for an edit, so that there is something to write. */
function changeOf({ edits = {} }: Act) {
  return Object.fromEntries(Object.entries(edits).map(([field, [value]]) => [field, value]))
}
