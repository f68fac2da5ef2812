// Runs as a program beside the server: prints the link an empty installation is set up with.
import { createSetUpLink } from '@/lib/auth/set-up-token'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'

console.log(await createSetUpLink(env().APP_URL))
await database().$disconnect()
