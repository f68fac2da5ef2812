import { randomUUID } from 'node:crypto'
import { builtActions } from './manifest'
import type { Fields } from './post'

/** A page that carries this action, opened for what the form names. */
export function pageFor(name: string, fields: Fields): string {
  const patterns = builtActions().find((action) => action.name === name)?.pages ?? []
  const pattern = patterns.find((each) => !each.includes('[')) ?? patterns[0]
  if (!pattern) throw new Error(`No page carries ${name}`)
  return pattern.replace(/\[(\w+)\]/g, (_, parameter) => String(fields[parameter] ?? randomUUID()))
}
