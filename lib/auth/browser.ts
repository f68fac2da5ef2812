import 'server-only'
import { cookies, headers } from 'next/headers'
import { clientAddress } from './address'
import { cookieSettings, day } from './cookies'
import { deviceLabel } from './device'
import { currentSessionId } from './session'
import { longestSession, sealSession } from './session-token'
import type { Arrival, Origin } from './sign-in'

/** Where the request that is being answered comes from. */
export async function currentOrigin(): Promise<Origin> {
  const sent = await headers()
  return {
    address: clientAddress(sent),
    device: deviceLabel(sent.get('user-agent')),
    deviceSecret: (await cookies()).get(cookieSettings('device').name)?.value ?? null,
    sessionId: await currentSessionId(),
  }
}

/** Gives the browser its session; without “30 days” it forgets it when it is closed. */
export async function keepSession({ sessionId, long, deviceSecret }: Arrival): Promise<void> {
  const session = cookieSettings('session')
  const lasting = long ? { maxAge: longestSession } : {}
  const jar = await cookies()
  jar.set(session.name, await sealSession(sessionId), { ...session.options, ...lasting })
  await keepDevice(deviceSecret)
}

/** Lets the browser be recognised at its next sign-in. */
export async function keepDevice(deviceSecret: string): Promise<void> {
  const device = cookieSettings('device')
  ;(await cookies()).set(device.name, deviceSecret, { ...device.options, maxAge: 365 * day })
}

/** Takes the session cookie from the browser; its row ends elsewhere. */
export async function forgetSession(): Promise<void> {
  const { name, options } = cookieSettings('session')
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}

/** Keeps a choice of how things look, for a year; no secret. */
export async function keepChoice(name: string, value: string): Promise<void> {
  const { options } = cookieSettings(name)
  ;(await cookies()).set(name, value, { ...options, maxAge: 365 * day })
}
