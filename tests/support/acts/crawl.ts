import { fetchPage } from './fetch-page'

export type Visit = { path: string; status: number; html: string; payload: string }

const most = 120

/**
 * Every page that can be reached from these by links, as HTML and as payload. Files, other sites and
 * routes that are no pages are left alone.
 */
export async function crawl(url: string, from: string[], cookie: string): Promise<Visit[]> {
  const waiting = [...from]
  const known = new Set(waiting)
  const visits: Visit[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = await fetchPage(url, path, cookie ? { cookie } : {})
    const data = await fetchPage(url, path, cookie ? { cookie, RSC: '1' } : { RSC: '1' })
    visits.push({ path, status: page.status, html: page.text, payload: data.text })
    if (visits.length > most) throw new Error(`More than ${most} pages: ${path}`)
    for (const next of linksOf(page.text)) {
      if (known.has(next) || alike(next, known)) continue
      known.add(next)
      waiting.push(next)
    }
  }
  return visits
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\s[^>]*href="(\/[^"#]*)/g)]
    .map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    .filter((href) => !href.startsWith('/api/') && !href.startsWith('/_next/'))
}

const id = /[0-9a-f]{8}-[0-9a-f-]{27}/g

/** Of pages that differ in the thing they show two are enough, and in their query three. */
function alike(path: string, known: Set<string>): boolean {
  const bare = (text: string) => text.replace(id, '*')
  const room = (text: string) => bare(text).replace(/\?.*/, '')
  const same = [...known].filter((other) => bare(other) === bare(path))
  const near = [...known].filter((other) => room(other) === room(path))
  return same.length >= 2 || near.length >= 4
}
