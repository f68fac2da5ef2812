import { connection } from 'next/server'
import { databaseAnswers } from '@/lib/db/guard'

/** Ready: the database answers within 1.5 s. */
export async function GET() {
  await connection()
  const ready = await databaseAnswers(1_500)
  return Response.json(
    { status: ready ? 'ready' : 'waiting' },
    {
      status: ready ? 200 : 503,
      headers: { 'Cache-Control': 'no-store', ...(ready ? {} : { 'Retry-After': '2' }) },
    },
  )
}
