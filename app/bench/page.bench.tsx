/** What a page costs that shows nothing; it exists in builds for the bench only (next.config.js). */
export default function EmptyPage() {
  return <main />
}
