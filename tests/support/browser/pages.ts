import { files } from '../sources'
import type { Installation } from './installation'
import type { World } from './people'

/** Where a page is looked at. */
export type Opened = { installation: Installation; world: World }

/** Pages that need a thing to show: how the thing is made and where it is shown then. */
const examples: Record<string, (seen: Opened) => Promise<string>> = {}

/** Every page there is, read off the folders: `/funnel/[id]`, and whether one must be signed in. */
export function pagePatterns(): { pattern: string; signedIn: boolean }[] {
  return files('app', /\/page\.tsx$/)
    .map((path) => ({
      pattern: path.replace(/^app|\/page\.tsx$|\/\([^)]+\)/g, '') || '/',
      signedIn: path.startsWith('app/(workspace)/'),
    }))
    .filter(({ pattern }) => pattern !== '/')
}

/** An address that shows this page; a page with a parameter needs an example. */
export async function placeOf(pattern: string, seen: Opened): Promise<string> {
  const example = examples[pattern]
  if (example) return example(seen)
  if (pattern.includes('[')) throw new Error(`${pattern} needs an example in pages.ts`)
  return pattern
}
