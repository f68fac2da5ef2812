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
  return companySchema.parse(await tell('example-company.ts', installation, world))
}

const thingsSchema = z.record(z.string(), z.string())
const things = new Map<string, Promise<z.output<typeof thingsSchema>>>()

/** Parameter of a page → what it names: one of everything, made by Mara in each organisation. */
export function exampleThings({ installation, world }: Seen) {
  const told = () => tell('example-things.ts', installation, world)
  const known = things.get(world.orgId) ?? told().then((text) => thingsSchema.parse(text))
  things.set(world.orgId, known)
  return known
}

async function tell(program: string, installation: Installation, world: World): Promise<unknown> {
  const environment = {
    ...installation.environment,
    EXAMPLE_ORGANISATION: world.orgId,
    EXAMPLE_PERSON: world.people.mara.membershipId,
    EXAMPLE_LEADER: world.people.lena.membershipId,
  }
  const path = `tests/support/browser/${program}`
  return JSON.parse(await runBeside({ ...installation, environment }, path))
}
