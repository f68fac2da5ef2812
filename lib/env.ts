import { z } from 'zod'

const flag = z
  .enum(['0', '1'])
  .optional()
  .transform((value) => value === '1')
const url = z.url({ protocol: /^https?$/ }).optional()

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  AUTH_SECRET: z.string().min(32),
  APP_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3000'),
  ALLOW_HTTP: flag,
  DEMO: flag,
  TRUST_PROXY: flag,
  EINKLANG_DATA: z.string().min(1).default('var'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  WORKER: z.enum(['inline', 'off']).default('inline'),
  IMPRINT_URL: url,
  PRIVACY_URL: url,
  ACCESSIBILITY_URL: url,
})

export type Env = z.output<typeof schema>

/** Reads the settings of the process; an unset and an empty variable are the same. Refuses with the names of the bad ones. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const names = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Bad settings (see .env.example):\n${names.join('\n')}`)
}

let known: Env | undefined

/** The settings of this process; read at first use, so that a build needs none of them. */
export function env(): Env {
  known ??= readEnv(process.env)
  return known
}

/** next-auth asks the environment itself for the address people use. */
export function tellNextAuthTheAddress() {
  process.env.NEXTAUTH_URL = env().APP_URL
}
