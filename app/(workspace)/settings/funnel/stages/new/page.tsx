import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FunnelSettingsForm } from '@/components/funnel/settings/settings-page'
import { StageFields } from '@/components/funnel/settings/stage-fields'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { requireViewer } from '@/lib/auth/current-viewer'
import { createStage } from '@/lib/funnel/actions'
import { stageKinds } from '@/lib/funnel/stages'
import { can } from '@/lib/people/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel.settings'))('newStage') }
}

export default async function NewStagePage() {
  const viewer = await requireViewer()
  const t = await getTranslations('funnel')
  return (
    <FunnelSettingsForm title={t('settings.newStage')}>
      <Form action={createStage} label={t('settings.newStage')}>
        <Select
          name="kind"
          label={t('settings.kind')}
          choices={stageKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <StageFields organisation={viewer.organisation} />
        <div className="form-actions">
          <Submit blocked={can(viewer, 'stage.write')}>{t('settings.create')}</Submit>
        </div>
      </Form>
    </FunnelSettingsForm>
  )
}
