import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArchiveForm } from '@/components/funnel/settings/archive-form'
import { FunnelSettingsForm } from '@/components/funnel/settings/settings-page'
import { StageFields } from '@/components/funnel/settings/stage-fields'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { requireViewer } from '@/lib/auth/current-viewer'
import { found } from '@/lib/found'
import { archiveStage, editStage } from '@/lib/funnel/actions'
import { stageForm } from '@/lib/funnel/queries/settings'
import { can } from '@/lib/people/permissions'

type Props = { params: Promise<{ stageId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel.settings'))('title') }
}

export default async function StagePage({ params }: Props) {
  const viewer = await requireViewer()
  const { stageId } = await params
  const it = await found(stageId, (id) => stageForm(viewer, id))
  const t = await getTranslations('funnel.settings')
  const name = viewer.locale === 'de' ? it.nameDe : it.nameEn
  const values = {
    nameDe: it.nameDe,
    nameEn: it.nameEn,
    holder: it.holder,
    maxAgeDays: it.maxAgeDays?.toString() ?? '',
  }
  return (
    <FunnelSettingsForm title={t('stageTitle', { name })}>
      <Form
        key={it.version}
        action={editStage}
        version={it.version}
        base={values}
        label={t('stageTitle', { name })}
      >
        <input type="hidden" name="stageId" value={it.id} />
        <StageFields organisation={viewer.organisation} values={values} />
        <div className="form-actions">
          <Submit blocked={can(viewer, 'stage.write')}>{t('save')}</Submit>
        </div>
      </Form>
      <ArchiveForm action={archiveStage} field="stageId" id={it.id} viewer={viewer} />
    </FunnelSettingsForm>
  )
}
