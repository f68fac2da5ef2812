/** What a list knows; something of the plan that is not there is a fault of ours. */
export function known<Key, Value>(list: Map<Key, Value>, key: Key): Value {
  const value = list.get(key)
  if (value === undefined) throw new Error(`The demo company does not know ${key}`)
  return value
}
