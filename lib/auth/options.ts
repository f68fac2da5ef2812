import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AuthOptions, LoggerInstance } from 'next-auth'
import credentials from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { currentOrigin, keepDevice } from './browser'
import { endSessionById } from './commands'
import { cookieSettings, isSecure } from './cookies'
import { signInSchema } from './schema'
import { viewerOfSession } from './session'
import { longestSession } from './session-token'
import { authorize } from './sign-in'

/** next-auth issues and reads the cookie; whether a session stands is decided by its row alone. */
export function authOptions(): AuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: longestSession },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: cookieSettings('session'),
      csrfToken: cookieSettings('csrf'),
      callbackUrl: cookieSettings('callback'),
    },
    providers: [byPassword],
    callbacks: {
      jwt: async ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: async ({ session, token }) => {
        const viewer = await viewerOfSession(String(token.sid))
        if (!viewer) throw new Error('The session has ended')
        return { expires: session.expires }
      },
    },
    events: { signOut: ({ token }) => endSessionById(String(token.sid)) },
    logger,
  }
}

const byPassword = credentials({
  credentials: { email: {}, password: {}, long: {} },
  async authorize(given) {
    // next-auth adds fields of its own.
    const input = signInSchema.safeParse({
      email: given?.email,
      password: given?.password,
      long: given?.long === 'on' ? 'on' : undefined,
    })
    if (!input.success) return null
    const ticket = { id: randomUUID(), act: 'sign-in', content: input.data }
    const { sessionId, deviceSecret } = await authorize(input.data, await currentOrigin(), ticket)
    await keepDevice(deviceSecret)
    return { id: sessionId }
  },
})

const logger: Partial<LoggerInstance> = {
  error: (code) => log().warn({ code }, 'next-auth'),
  warn: () => {},
  debug: () => {},
}
