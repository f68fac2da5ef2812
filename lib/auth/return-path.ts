const here = 'https://einklang.invalid'

/**
 * Where to go after sign-in: the wanted path if it stays on this site, else the start page.
 * Takes what came with the address; gives a path with its query.
 */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 2_000) return '/home'
  // Browsers read `\` as `/` and leave out tabs and line breaks, so none of them may pass.
  if (
    !/^\/(?![/\\])[^\\\p{Control}]*$/u.test(wanted) ||
    /%(2f|5c|[01][\da-f])/i.test(pathOf(wanted))
  ) {
    return '/home'
  }
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : null
  const inside = url?.origin === here && !url.pathname.startsWith('//')
  if (!url || !inside || /^\/(sign-in|api|set-up|invitation)?(\/|$)/.test(url.pathname))
    return '/home'
  return `${url.pathname}${url.search}`
}

function pathOf(wanted: string): string {
  return wanted.split(/[?#]/)[0] ?? ''
}
