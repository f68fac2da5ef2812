import { afterEach, beforeEach } from 'vitest'

// An error on the console is a failure nobody asserted. A test that provokes one on purpose
// replaces console.error itself and looks at what it caught.
const original = console.error
let complaints: unknown[][] = []

beforeEach(() => {
  complaints = []
  console.error = (...complaint) => {
    complaints.push(complaint)
  }
})

afterEach(() => {
  console.error = original
  if (complaints.length === 0) return
  throw new Error(
    `console.error was called: ${complaints.map((words) => words.join(' ')).join('\n')}`,
  )
})
