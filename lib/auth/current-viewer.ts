import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Viewer } from '@/lib/viewer'
import { sessionViewer } from './session'

/** Who is asking, or null; read once per request from the session row. */
export const currentViewer = cache(async (): Promise<Viewer | null> => sessionViewer())

/** Who is asking; sends everybody else to sign-in. Every page of the workspace begins with it. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer()
  if (!viewer) redirect('/sign-in')
  return viewer
}
