import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lucideNames, ownGlyphs } from '@/components/ui/icon-names'

const sprite = readFileSync(new URL('../../../public/icons.svg', import.meta.url), 'utf8')

test('every icon a page can name is drawn, and nothing else', () => {
  const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, name]) => name)
  const named = [...lucideNames, ...Object.keys(ownGlyphs)]
  expect(drawn.toSorted()).toEqual(named.toSorted())
})
