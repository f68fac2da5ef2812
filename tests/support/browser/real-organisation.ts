// Runs as a program beside the server: makes an organisation as a set-up would.
import { database } from '@/lib/db/client'
import { organisation } from '../people'

console.log(await organisation())
await database().$disconnect()
