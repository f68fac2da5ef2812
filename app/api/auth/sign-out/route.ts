import { signOutHere } from '@/lib/auth/commands'
import { isFromHere } from '@/lib/auth/same-origin'

/** A form of its own, not an action: only a route can have the browser clear what it kept. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 })
  await signOutHere()
  return new Response(null, {
    status: 303,
    headers: {
      Location: '/sign-in',
      'Cache-Control': 'no-store',
      'Clear-Site-Data': '"cache", "storage"',
    },
  })
}
