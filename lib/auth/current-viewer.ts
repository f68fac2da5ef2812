import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Viewer } from '@/lib/viewer'
import { returnPath } from './return-path'
import { sessionViewer } from './session'

/** Who is asking, or null; read once per request from the session row. */
export const currentViewer = cache(async (): Promise<Viewer | null> => sessionViewer())

/** Who is asking; sends everybody else to sign-in. Every page of the workspace begins with it. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer()
  if (!viewer) redirect(await signInPath())
  return viewer
}

/** Sign-in that leads back to this page, where the proxy says which it is. */
async function signInPath(): Promise<string> {
  const wanted = returnPath((await headers()).get('x-einklang-path'))
  return wanted === '/home' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(wanted)}`
}
