import { currentViewer } from '@/lib/auth/current-viewer'
import { id as idSchema } from '@/lib/fields'
import { leftBehindCsv } from '@/lib/imports/queries/left-behind-csv'
import { Refusal } from '@/lib/verdict'

type Context = { params: Promise<{ importId: string }> }

/** The rows of an import that stay or stayed behind, as a file for a spreadsheet. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const viewer = await currentViewer()
  const { importId } = await params
  if (!viewer || !idSchema.safeParse(importId).success) return new Response(null, { status: 404 })
  try {
    const { name, text } = await leftBehindCsv(viewer, importId)
    return new Response(text, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 })
    throw error
  }
}
