const months = [1, 1, 1, 4, 4, 4, 7, 7, 7, 10, 10, 10]

/** The instant at which the present calendar quarter began in that time zone. */
export function quarterStart(now: Date, timeZone: string): Date {
  const [year = '', month = ''] = dayIn(now, timeZone).split('-')
  const first = String(months[Number(month) - 1]).padStart(2, '0')
  return midnight(`${year}-${first}-01`, timeZone)
}

/** The instant at which a day (`YYYY-MM-DD`) begins in that time zone. */
function midnight(day: string, timeZone: string): Date {
  const guess = new Date(`${day}T00:00:00Z`)
  const first = new Date(guess.getTime() - offset(guess, timeZone))
  return new Date(guess.getTime() - offset(first, timeZone))
}

/** Milliseconds by which clocks of the zone are ahead of UTC at that instant. */
function offset(at: Date, timeZone: string): number {
  const local = at.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')
  return new Date(`${local}Z`).getTime() - at.getTime()
}

function dayIn(at: Date, timeZone: string): string {
  return at.toLocaleDateString('sv-SE', { timeZone })
}
