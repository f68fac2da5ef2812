// Settings of a real installation must not reach the tests: an empty variable counts as unset and,
// other than a missing one, is not filled from a file.
const settings = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'AUTH_SECRET',
  'APP_URL',
  'HOST',
  'PORT',
  'ALLOW_HTTP',
  'DEMO',
  'TRUST_PROXY',
  'EINKLANG_DATA',
  'IMPRINT_URL',
  'PRIVACY_URL',
  'ACCESSIBILITY_URL',
  'NEXT_DIST_DIR',
]

export function forgetSettings() {
  for (const name of settings) process.env[name] = ''
  delete process.env.NODE_ENV
  process.env.NEXT_TELEMETRY_DISABLED = '1'
}
