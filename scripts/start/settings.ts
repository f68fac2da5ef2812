import { z } from 'zod'
import { Fault } from './fault'

const flag = z
  .enum(['0', '1'])
  .optional()
  .transform((value) => value === '1')

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  ALLOW_HTTP: flag,
  DEMO: flag,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
})

export type StartSettings = {
  host: string
  port: number
  appUrl: string
  demo: boolean
  databaseUrl: string | undefined
  migrationDatabaseUrl: string | undefined
}

type Environment = Record<string, string | undefined>

/**
 * What the start itself needs of the environment; an empty variable counts as unset. Refuses bad values,
 * an open HOST without https and DEMO on an address that others can reach.
 */
export function startSettings(environment: Environment): StartSettings {
  const given = Object.entries(environment).filter(([, value]) => value !== '')
  const result = schema.safeParse(Object.fromEntries(given))
  if (!result.success) {
    const details = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Fault('badSettings', { detail: details.join('; ') })
  }
  const { HOST: host, PORT: port, ALLOW_HTTP: allowHttp, DEMO: demo } = result.data
  refuseOpenHttp(host, result.data.APP_URL, allowHttp)
  const appUrl = result.data.APP_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  if (demo && !isLoopback(new URL(appUrl).hostname))
    throw new Fault('demoNotLocal', { url: appUrl })
  return {
    host,
    port,
    appUrl,
    demo,
    databaseUrl: result.data.DATABASE_URL,
    migrationDatabaseUrl: result.data.MIGRATION_DATABASE_URL,
  }
}

function refuseOpenHttp(host: string, appUrl: string | undefined, allowHttp: boolean): void {
  if (isLoopback(host)) return
  const safe = appUrl !== undefined && (allowHttp || appUrl.startsWith('https:'))
  if (!safe) throw new Fault('hostNeedsHttps', { host })
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || /^127(\.\d+){3}$/.test(host) || /^\[?::1\]?$/.test(host)
}
