import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArchiveForm } from '@/components/funnel/settings/archive-form'
import { NameFields } from '@/components/funnel/settings/name-fields'
import { FunnelSettingsForm } from '@/components/funnel/settings/settings-page'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { requireViewer } from '@/lib/auth/current-viewer'
import { found } from '@/lib/found'
import { archiveSource, editSource } from '@/lib/funnel/actions'
import { sourceForm } from '@/lib/funnel/queries/settings'
import { can } from '@/lib/people/permissions'

type Props = { params: Promise<{ sourceId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel.settings'))('title') }
}

export default async function SourcePage({ params }: Props) {
  const viewer = await requireViewer()
  const { sourceId } = await params
  const it = await found(sourceId, (id) => sourceForm(viewer, id))
  const t = await getTranslations('funnel.settings')
  const name = viewer.locale === 'de' ? it.nameDe : it.nameEn
  const values = { nameDe: it.nameDe, nameEn: it.nameEn }
  return (
    <FunnelSettingsForm title={t('sourceTitle', { name })}>
      <Form
        key={it.version}
        action={editSource}
        version={it.version}
        base={values}
        label={t('sourceTitle', { name })}
      >
        <input type="hidden" name="sourceId" value={it.id} />
        <NameFields values={values} />
        <div className="form-actions">
          <Submit blocked={can(viewer, 'stage.write')}>{t('save')}</Submit>
        </div>
      </Form>
      <ArchiveForm action={archiveSource} field="sourceId" id={it.id} viewer={viewer} />
    </FunnelSettingsForm>
  )
}
