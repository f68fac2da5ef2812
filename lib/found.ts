import 'server-only'
import { notFound } from 'next/navigation'
import { id as idSchema } from '@/lib/fields'
import { Refusal } from '@/lib/verdict'

/** What the page of one object reads; a 404 for what is no id, does not exist here or is closed to this person. */
export async function found<T>(id: string, read: (id: string) => Promise<T>): Promise<T> {
  if (!idSchema.safeParse(id).success) notFound()
  try {
    return await read(id)
  } catch (error) {
    if (error instanceof Refusal) notFound()
    throw error
  }
}
