import { files } from '../sources'
import { exampleCompany, exampleThings } from './examples'
import type { Installation } from './installation'
import type { World } from './people'
import { runBeside } from './run-beside'

/** Where a page is looked at. */
export type Opened = { installation: Installation; world: World }

/** Pages that need a thing to show: how the thing is made and where it is shown then. */
const examples: Record<string, (seen: Opened) => Promise<string>> = {
  '/companies/[companyId]': (seen) => ofCompany(seen, ''),
  '/companies/[companyId]/edit': (seen) => ofCompany(seen, '/edit'),
  '/companies/[companyId]/contacts/new': (seen) => ofCompany(seen, '/contacts/new'),
  '/companies/[companyId]/contacts/[contactId]': (seen) => ofContact(seen, ''),
  '/companies/[companyId]/contacts/[contactId]/edit': (seen) => ofContact(seen, '/edit'),
  '/invitation/[token]': invitationPath,
  '/people/[personId]': async ({ world }) => `/people/${world.people.sven.membershipId}`,
  '/people/[personId]/leave': async ({ world }) =>
    `/people/${world.people.sven.membershipId}/leave`,
}

/** An open invitation, to an organisation of its own. */
async function invitationPath({ installation }: Opened) {
  const link = await runBeside(installation, 'tests/support/browser/invitation-link.ts')
  return new URL(link).pathname
}

async function ofCompany(seen: Opened, rest: string) {
  return `/companies/${(await exampleCompany(seen)).companyId}${rest}`
}

async function ofContact(seen: Opened, rest: string) {
  const { companyId, contactId } = await exampleCompany(seen)
  return `/companies/${companyId}/contacts/${contactId}${rest}`
}

/** Every page there is, read off the folders: `/funnel/[id]`, and whether one must be signed in. */
export function pagePatterns(): { pattern: string; signedIn: boolean }[] {
  return files('app', /\/page\.tsx$/)
    .map((path) => ({
      pattern: path.replace(/^app|\/page\.tsx$|\/\([^)]+\)/g, '') || '/',
      signedIn: path.startsWith('app/(workspace)/'),
    }))
    .filter(({ pattern }) => pattern !== '/')
}

/** An address that shows this page, with something on it. */
export async function placeOf(pattern: string, seen: Opened): Promise<string> {
  const example = examples[pattern]
  if (example) return example(seen)
  return pattern.includes('[') ? fill(pattern, await exampleThings(seen)) : pattern
}

/** The address of a page, its parameters filled with what they name. */
export function fill(pattern: string, things: Record<string, string>): string {
  return pattern.replace(/\[(\w+)\]/g, (_, parameter) => {
    const id = things[parameter]
    if (id === undefined) throw new Error(`${pattern} needs a ${parameter}: see acts/things.ts`)
    return id
  })
}
