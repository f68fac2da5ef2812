// Runs as a program beside the server: makes one of everything that has a page in the organisation
// of this person, and prints the ids as one line of JSON.
import { viewerOf } from '@/lib/auth/viewer'
import { database } from '@/lib/db/client'
import { makeThings } from '../acts/things'
import { funnelOf } from '../funnel'

const { EXAMPLE_ORGANISATION: orgId = '', EXAMPLE_PERSON = '', EXAMPLE_LEADER = '' } = process.env
const doer = await viewerOf(orgId, EXAMPLE_PERSON)
const leader = await viewerOf(orgId, EXAMPLE_LEADER)
const funnel = await funnelOf(doer)
const people = { doer, second: doer, mate: doer, leader, password: '' }
const things = await makeThings({ orgId, holder: 'MARKETING', ...people, funnel })
console.log(JSON.stringify(things))
await database().$disconnect()
