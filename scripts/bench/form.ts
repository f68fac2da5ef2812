/** The fields of the one form of a page that has all these names, as a browser would send them. */
export function formOf(html: string, names: string[]): Map<string, string> {
  const forms = html.match(/<form\b.*?<\/form>/gs) ?? []
  const found = forms.map(fieldsOf).find((fields) => names.every((name) => fields.has(name)))
  if (!found) throw new Error(`The page has no form with ${names.join(', ')}`)
  return found
}

function fieldsOf(form: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [tag, kind] of form.matchAll(/<(input|select|textarea|button)\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (name === undefined || kind === 'button') continue
    const isOff = /type="(radio|checkbox)"/.test(tag) && !/\schecked\b/.test(tag)
    if (isOff && fields.has(name)) continue
    fields.set(name, isOff ? '' : (attribute(tag, 'value') ?? ''))
  }
  return fields
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name.replace('$', '\\$')}="([^"]*)"`).exec(tag)?.[1]
  return found?.replace(/&(quot|amp|lt|gt|#x27);/g, (whole) => entities[whole] ?? whole)
}

const entities: Record<string, string> = {
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#x27;': "'",
}
