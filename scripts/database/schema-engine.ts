import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

export const NO_FILTER = { externalTables: [], externalEnums: [] }

export type SchemaFile = { path: string; content: string }

/** The engine wants a schema to be made with, even where it only runs migrations. */
const NO_TABLES = {
  path: 'empty.prisma',
  content: 'datasource db {\n  provider = "postgresql"\n}\n',
}

/**
 * Prisma's own schema engine as WebAssembly: nothing is downloaded. `onFailure` hears the error of
 * PostgreSQL itself, of which the engine passes on only a part.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  onFailure: (error: unknown) => void,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  // One connection: the engine locks the history per connection and would wait for itself on two.
  const pool = new pg.Pool({ connectionString, max: 1 })
  try {
    return await work(await engineOn(new WholeScripts(pool, onFailure), [NO_TABLES]))
  } finally {
    await pool.end()
  }
}

/** The same for comparing schemas, which needs no database. */
export function offlineSchemaEngine(datamodels: SchemaFile[]) {
  return engineOn(offline, datamodels)
}

async function engineOn(factory: SqlMigrationAwareDriverAdapterFactory, files: SchemaFile[]) {
  await instantiate()
  const datamodels = files.map(({ path, content }): [string, string] => [path, content])
  const bound = bindMigrationAwareSqlAdapterFactory(factory)
  return bindings.SchemaEngine.new({ datamodels }, () => undefined, bound)
}

/**
 * The adapter cuts a script at every semicolon, which breaks functions and runs it statement by
 * statement. Sent whole, PostgreSQL runs it as one transaction: a failed migration leaves nothing.
 */
class WholeScripts extends PrismaPg {
  constructor(
    pool: pg.Pool,
    private readonly onFailure: (error: unknown) => void,
  ) {
    super(pool)
  }

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script)
      } catch (error) {
        this.onFailure(error)
        throw error
      }
    }
    return adapter
  }
}

/** The engine asks one question when it is made: which PostgreSQL is it? */
const offlineAdapter: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'offline',
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 18.0', 180000]],
  }),
  executeRaw: () => refuse(),
  executeScript: () => refuse(),
  startTransaction: () => refuse(),
  dispose: async () => undefined,
}

const offline: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'offline',
  connect: async () => offlineAdapter,
  connectToShadowDb: () => refuse(),
}

async function refuse(): Promise<never> {
  throw new Error('Comparing schemas must not touch a database')
}

let instantiated: Promise<void> | undefined

function instantiate(): Promise<void> {
  instantiated ??= load()
  return instantiated
}

async function load(): Promise<void> {
  // Where the engine leaves its last words before it gives up; Prisma's command line has the same.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (words: string) => {
        throw new Error(words)
      },
    },
  })
  const require = createRequire(import.meta.url)
  const script = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(script.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': Object.fromEntries(
      Object.entries(bindings)
        .filter(([, value]) => typeof value === 'function')
        .map(([name, value]) => [name, name.startsWith('__wbg_setTimeout') ? idleTimer : value]),
    ),
  })
  bindings.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
}

/** The engine never clears its ten seconds for the lock; they must not keep the process alive. */
function idleTimer(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds).unref()
}
