import { z } from 'zod'
import type { Installation } from './installation'
import type { World } from './people'
import { runBeside } from './run-beside'

type Seen = { installation: Installation; world: World }

const companySchema = z.object({ companyId: z.uuid(), contactId: z.uuid() })
const companies = new Map<string, Promise<z.output<typeof companySchema>>>()

/** A company with a contact, written by Mara; one in each organisation. */
export function exampleCompany({ installation, world }: Seen) {
  const known = companies.get(world.orgId) ?? make(installation, world)
  companies.set(world.orgId, known)
  return known
}

async function make(installation: Installation, world: World) {
  const environment = {
    ...installation.environment,
    EXAMPLE_ORGANISATION: world.orgId,
    EXAMPLE_PERSON: world.people.mara.membershipId,
  }
  const path = 'tests/support/browser/example-company.ts'
  return companySchema.parse(JSON.parse(await runBeside({ ...installation, environment }, path)))
}
