import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ImportBar } from '@/components/imports/import-bar'
import { UploadForm } from '@/components/imports/upload-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Row, Rows } from '@/components/ui/rows'
import { Columns, Section } from '@/components/ui/section'
import { requireViewer } from '@/lib/auth/current-viewer'
import { fileLimit } from '@/lib/imports/limits'
import { refusedFrom } from '@/lib/imports/refused-files'
import { can } from '@/lib/people/permissions'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

const text = z.string().max(10_000).optional().catch(undefined)
const querySchema = z.object({ refused: text, none: text, failed: text })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('new') }
}

export default async function NewImportPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const t = await getTranslations('imports')
  const crumbs = [{ label: t('title'), href: '/imports' }]
  if (!can(viewer, 'import.run').ok) {
    return (
      <Page title={t('new')} crumbs={crumbs} tool>
        <EmptyState kind="forbidden" title={t('forbidden')} />
      </Page>
    )
  }
  const { refused, none, failed } = querySchema.parse(await searchParams)
  const trouble = (none && ('none' as const)) || (failed && ('failed' as const)) || null
  return (
    <Page title={t('new')} crumbs={crumbs} bar={<ImportBar current={0} />} tool>
      <Columns shape="3-2">
        <Section title={t('upload.title')} number={1}>
          <UploadForm refused={refusedFrom(refused)} trouble={trouble} fileLimit={fileLimit} />
        </Section>
        <Section title={t('upload.knows')}>
          <Rows label={t('upload.knows')}>
            <Row icon="file-spreadsheet" title={null} meta={t('upload.knowsEncoding')} />
            <Row icon="link" title={null} meta={t('upload.knowsTables')} />
            <Row icon="rotate-ccw" title={null} meta={t('upload.knowsAgain')} />
          </Rows>
        </Section>
      </Columns>
    </Page>
  )
}
