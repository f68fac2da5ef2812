import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ImportBar } from '@/components/imports/import-bar'
import { ImportOutcome } from '@/components/imports/import-outcome'
import { RevertButton } from '@/components/imports/revert-button'
import { Review } from '@/components/imports/review/review'
import { ReviewActions } from '@/components/imports/review/review-actions'
import { Running } from '@/components/imports/running'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { conventionsOf, formatSize } from '@/lib/format'
import { found } from '@/lib/found'
import { leftBehindLists } from '@/lib/imports/queries/left-behind'
import { importPage } from '@/lib/imports/queries/page'
import { importReview } from '@/lib/imports/queries/review'
import { isOpen } from '@/lib/imports/rules'

type Props = {
  params: Promise<{ importId: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

const mark = z.string().max(60).optional().catch(undefined)
const querySchema = z.object({ waits: mark, rejected: mark, remarked: mark, kept: mark })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('new') }
}

export default async function ImportPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const { importId } = await params
  const page = await found(importId, (id) => importPage(viewer, id))
  const query = querySchema.parse(await searchParams)
  const t = await getTranslations('imports')
  const conventions = conventionsOf(viewer)
  const size = formatSize(sizeOf(page.files), conventions)
  const [one, ...more] = page.files
  const names = more.length > 0 ? t('fileCount', { files: page.files.length }) : one?.name
  const files = `${names}, ${size}`
  const head = { title: t('new'), crumbs: [{ label: t('title'), href: '/imports' }], tool: true }
  if (isOpen(page.state)) {
    const review = await importReview(viewer, importId)
    return (
      <Page
        {...head}
        bar={<ImportBar current={1} files={files} />}
        actions={<ReviewActions review={review} viewer={viewer} />}
      >
        <Review review={review} viewer={viewer} asked={query.waits !== undefined} />
      </Page>
    )
  }
  const runs = page.state === 'RUNNING' || page.state === 'REVERTING'
  return (
    <Page
      {...head}
      bar={<ImportBar current={runs ? 2 : 3} files={files} />}
      actions={<RevertButton page={page} viewer={viewer} />}
    >
      {runs ? (
        <Running page={page} conventions={conventions} />
      ) : (
        <ImportOutcome
          page={page}
          lists={await leftBehindLists(viewer, importId, query)}
          viewer={viewer}
        />
      )}
    </Page>
  )
}

function sizeOf(files: { size: number }[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}
