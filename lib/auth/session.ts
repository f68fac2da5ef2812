import 'server-only'
import type { Viewer } from '@/lib/viewer'

/** The viewer of the session cookie, or null. */
export async function sessionViewer(): Promise<Viewer | null> {
  return null
}
