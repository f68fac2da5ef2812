import 'server-only'
import pino from 'pino'
import { env } from '@/lib/env'

let known: pino.Logger | undefined

/** JSON lines on standard output; personal fields and secrets never reach them. */
export function log(): pino.Logger {
  known ??= pino(settings(env().LOG_LEVEL))
  return known
}

const settings = (level: string): pino.LoggerOptions => ({
  level,
  redact: {
    paths: [
      '*.email',
      '*.password',
      '*.token',
      '*.cookie',
      '*.authorization',
      'email',
      'password',
      'token',
    ],
    censor: '[gone]',
  },
  formatters: { level: (label) => ({ level: label }) },
  timestamp: pino.stdTimeFunctions.isoTime,
})
