// Runs as a program beside the server: makes a demo company whose people have no passwords.
import { database } from '@/lib/db/client'
import { guest, leader, marketer, organisation, seller } from '../people'

const orgId = await organisation({ name: 'Beispiel AG', demo: true, firstDepartment: 'MARKETING' })
await marketer(orgId)
await seller(orgId)
await marketer(orgId, { name: 'Katrin', approver: true })
await seller(orgId, { name: 'Bernhard', approver: true })
await leader(orgId)
await guest(orgId)
console.log(orgId)
await database().$disconnect()
