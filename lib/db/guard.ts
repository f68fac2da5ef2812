import 'server-only'
import { database } from './client'

export type RoleFacts = {
  name: string
  encoding: string
  superuser: boolean
  bypassesPolicies: boolean
  /** It owns tables, or is a member of a role that does. */
  ownsTables: boolean
  /** It is a member of a superuser or of a role that bypasses policies. */
  inheritsPower: boolean
}

/** Why the application must not run with this database role; null when it may. */
export function roleFault(facts: RoleFacts): string | null {
  if (facts.encoding !== 'UTF8') return `The database is encoded as ${facts.encoding}, not UTF8.`
  const power = [
    facts.superuser && 'is a superuser',
    facts.bypassesPolicies && 'bypasses row-level security',
    facts.ownsTables && 'owns tables or is a member of their owner',
    facts.inheritsPower && 'is a member of a role that could see everything',
  ].find(Boolean)
  return power
    ? `The database role ${facts.name} ${power}. Einklang serves with a role that owns nothing.`
    : null
}

/** The same asked of the connected database. */
export async function databaseFault(): Promise<string | null> {
  const [facts] = await database().$queryRaw<[RoleFacts]>`
    select current_user::text as name,
      pg_encoding_to_char(encoding)::text as encoding,
      r.rolsuper as superuser,
      r.rolbypassrls as "bypassesPolicies",
      exists (select 1 from pg_class c where c.relnamespace = 'public'::regnamespace
        and c.relkind = 'r' and pg_has_role(c.relowner, 'member')) as "ownsTables",
      exists (select 1 from pg_roles p where (p.rolsuper or p.rolbypassrls)
        and p.rolname <> current_user and pg_has_role(p.oid, 'member')) as "inheritsPower"
    from pg_roles r, pg_database d
    where r.rolname = current_user and d.datname = current_database()`
  return roleFault(facts)
}

/** Whether the database answers within so many milliseconds. */
export async function databaseAnswers(milliseconds: number): Promise<boolean> {
  const answer = database().$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
  const limit = new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false).unref())
  return Promise.race([answer, limit])
}
