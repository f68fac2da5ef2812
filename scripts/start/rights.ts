import pg from 'pg'
import { connectionFault } from './explain'
import { Fault } from './fault'

type Variable = 'DATABASE_URL' | 'MIGRATION_DATABASE_URL'

/**
 * Refuses a database in which row-level security would not hold or texts would break: encoding, version,
 * and an application role that is, or is a member of, a superuser, the owner or a BYPASSRLS role.
 */
export async function checkDatabase(appUrl: string, ownerUrl: string): Promise<void> {
  const owner = await connected(ownerUrl, 'MIGRATION_DATABASE_URL', checkOwner)
  await connected(appUrl, 'DATABASE_URL', (client) => checkApplication(client, owner))
}

type Owner = { role: string; database: string }

async function checkOwner(client: pg.Client, host: string): Promise<Owner> {
  const { rows } = await client.query(`
    select current_user as role, current_database() as name, current_setting('server_version') as version,
      current_setting('server_version_num')::int as number, current_setting('server_encoding') as encoding,
      rolsuper or rolbypassrls as strong, has_schema_privilege('public', 'create') as creates
    from pg_roles where rolname = current_user`)
  const { role, name, version, number, encoding, strong, creates } = rows[0]
  if (number < 150_000) throw new Fault('databaseTooOld', { host, version })
  if (encoding !== 'UTF8') throw new Fault('wrongEncoding', { name, encoding })
  if (strong) throw new Fault('ownerTooStrong', { user: role })
  const grant = `grant create on schema public to ${pg.escapeIdentifier(role)}`
  if (!creates) throw new Fault('missingRight', { detail: `${grant};` })
  return { role, database: name }
}

async function checkApplication(client: pg.Client, owner: Owner): Promise<void> {
  const { rows } = await client.query(
    `select current_user as user, current_database() as name,
      (select role.rolname from pg_roles role
        where pg_has_role(current_user, role.oid, 'member') and (
          role.rolsuper or role.rolbypassrls or role.rolname = $1
          or role.oid = (select datdba from pg_database where datname = current_database())
          or role.oid in (select relowner from pg_class where relnamespace = 'public'::regnamespace)
        ) order by role.rolname <> current_user limit 1) as strong`,
    [owner.role],
  )
  const { user, name, strong } = rows[0]
  if (name !== owner.database) throw new Fault('differentDatabases')
  if (strong) throw new Fault('appRoleTooStrong', { user, role: strong })
}

async function connected<T>(
  url: string,
  variable: Variable,
  work: (client: pg.Client, host: string) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect().catch((error: unknown) => {
    throw connectionFault(error, url, variable)
  })
  try {
    return await work(client, client.host)
  } finally {
    await client.end()
  }
}
