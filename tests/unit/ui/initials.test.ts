import { expect, test } from 'vitest'
import { initialsOf } from '@/components/ui/person'

test.each([
  ['Petra Straub', 'PS'],
  ['Dr. Mira Doğan', 'MD'],
  ['Anna Maria von Öttingen', 'AÖ'],
  ['Selma', 'S'],
  ['ılgaz çelik', 'IÇ'],
  ['  ', ''],
])('%s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
