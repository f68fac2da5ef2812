type Reviewed = { id: string; begun: boolean }

/** Where the page of an import leads after it was sent. */
export function afterReview({ id, begun }: Reviewed, { act }: { act: string }): string {
  if (begun) return `/imports/${id}`
  return act === 'start' ? `/imports/${id}?waits=1` : `/imports/${id}?checked=1#dry-run`
}
