import 'server-only'
import { notFound } from 'next/navigation'
import { id as idSchema } from '@/lib/fields'
import { Missing } from '@/lib/verdict'

/** What the page of one object reads; an id that is none and a thing that does not exist here are a 404. */
export async function found<T>(id: string, read: (id: string) => Promise<T>): Promise<T> {
  if (!idSchema.safeParse(id).success) notFound()
  try {
    return await read(id)
  } catch (error) {
    if (error instanceof Missing) notFound()
    throw error
  }
}
