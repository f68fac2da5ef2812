import pg from 'pg'

export type RolePasswords = { owner: string; app: string; backup: string }

/** Any number; keeps two starts from creating the same role or database at once. */
const SETTING_UP = 7_346_002

/**
 * Creates or corrects the three roles; callable again and again. `adminUrl` is a superuser.
 * einklang_owner owns database and tables, einklang_app owns nothing, einklang_backup only reads.
 */
export async function createRoles(adminUrl: string, passwords: RolePasswords): Promise<void> {
  await asAdministrator(adminUrl, async (client) => {
    for (const statement of roleStatements(passwords)) await client.query(statement)
  })
}

/** Creates the database for einklang_owner if it is missing: UTF8, sorted by code points. */
export async function createDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdministrator(adminUrl, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(createStatement(name))
    for (const statement of grantStatements(name)) await client.query(statement)
  })
  const inside = new URL(adminUrl)
  inside.pathname = `/${name}`
  await asAdministrator(inside.href, async (client) => {
    for (const statement of schemaStatements) await client.query(statement)
  })
}

/** Drops a database even while others are connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdministrator(adminUrl, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  )
}

/** What an administrator of an own PostgreSQL (15 or newer) runs once, in psql, as a superuser. */
export function administratorSql(database = 'einklang'): string {
  const password = '<<PASSWORD>>'
  return [
    ...roleStatements({ owner: password, app: password, backup: password }, 'create'),
    createStatement(database),
    ...grantStatements(database),
    `\\connect ${pg.escapeIdentifier(database)}`,
    ...schemaStatements,
  ]
    .map((line) => (line.startsWith('\\') ? line : `${line};`))
    .join('\n')
}

function roleStatements(passwords: RolePasswords, how: 'create' | 'repeat' = 'repeat'): string[] {
  const plain = 'login nosuperuser nocreatedb nocreaterole noreplication'
  return [
    ...roleStatement('einklang_owner', `${plain} nobypassrls`, passwords.owner, how),
    ...roleStatement('einklang_app', `${plain} nobypassrls`, passwords.app, how),
    ...roleStatement('einklang_backup', `${plain} bypassrls`, passwords.backup, how),
    'grant pg_read_all_data to einklang_backup',
    'alter role einklang_backup set default_transaction_read_only = on',
    "alter role einklang_app set statement_timeout = '5s'",
    "alter role einklang_app set lock_timeout = '2s'",
    "alter role einklang_app set idle_in_transaction_session_timeout = '10s'",
  ]
}

function roleStatement(name: string, rights: string, password: string, how: 'create' | 'repeat') {
  const definition = `role ${name} ${rights} password ${pg.escapeLiteral(password)}`
  if (how === 'create') return [`create ${definition}`]
  const create = `if not exists (select from pg_roles where rolname = '${name}') then create role ${name}; end if;`
  return [`do $$ begin ${create} end $$`, `alter ${definition}`]
}

function createStatement(name: string): string {
  const quoted = pg.escapeIdentifier(name)
  return `create database ${quoted} owner einklang_owner encoding 'UTF8' locale 'C' template template0`
}

function grantStatements(name: string): string[] {
  const quoted = pg.escapeIdentifier(name)
  return [
    `revoke all on database ${quoted} from public`,
    `grant connect on database ${quoted} to einklang_app, einklang_backup`,
  ]
}

/** Since PostgreSQL 15 nobody but the owner creates in `public`; older grants are taken back. */
const schemaStatements = [
  'alter schema public owner to einklang_owner',
  'revoke all on schema public from public',
  'grant usage on schema public to einklang_app, einklang_backup',
]

async function asAdministrator<T>(url: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [SETTING_UP])
    return await work(client)
  } finally {
    await client.end()
  }
}
