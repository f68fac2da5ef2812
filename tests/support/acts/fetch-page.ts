const five = (word: string) => Array.from({ length: 5 }, () => word).join(':')
const rsc = { RSC: '1' }

/** Ways in which a page has been asked for past somebody who was to guard it. */
export const waysToAsk: Record<string, Record<string, string>> = {
  plainly: {},
  'as middleware': { 'x-middleware-subrequest': 'middleware' },
  'as middleware five deep': { 'x-middleware-subrequest': five('middleware') },
  'as middleware in src': { 'x-middleware-subrequest': five('src/middleware') },
  'as old middleware': { 'x-middleware-subrequest': 'pages/_middleware' },
  'as proxy five deep': { 'x-middleware-subrequest': five('proxy') },
  'as payload': rsc,
  'as prefetch': { ...rsc, 'Next-Router-Prefetch': '1' },
  'as prefetch of a segment': {
    ...rsc,
    'Next-Router-Prefetch': '1',
    'Next-Router-Segment-Prefetch': '/_tree',
  },
  'as data': { 'x-nextjs-data': '1' },
  'as rewritten': { 'x-middleware-rewrite': '/home', 'x-invoke-path': '/home' },
}

/** A page as it is sent, headers included in the text; redirections are told, not followed. */
export async function fetchPage(url: string, path: string, headers: Record<string, string>) {
  const address = new URL(url)
  const query = headers.RSC ? `${path.includes('?') ? '&' : '?'}_rsc=1` : ''
  let response = await fetch(`${address.origin}${path}${query}`, { headers, redirect: 'manual' })
  const location = response.headers.get('location')
  // A payload must be asked for by the checksum of its headers; the server says which it is.
  if (location?.includes('_rsc') && !location.includes('/sign-in')) {
    response = await fetch(new URL(location, url), { headers, redirect: 'manual' })
  }
  const head = [...response.headers].map((pair) => pair.join(': ')).join('\n')
  return {
    status: response.status,
    location: response.headers.get('location')?.replace(url, ''),
    headers: response.headers,
    text: `${head}\n\n${await response.text()}`,
  }
}
