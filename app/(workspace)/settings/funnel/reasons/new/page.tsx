import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NameFields } from '@/components/funnel/settings/name-fields'
import { FunnelSettingsForm } from '@/components/funnel/settings/settings-page'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { requireViewer } from '@/lib/auth/current-viewer'
import { createReason } from '@/lib/funnel/actions'
import { exits } from '@/lib/funnel/stages'
import { can } from '@/lib/people/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel.settings'))('newReason') }
}

export default async function NewReasonPage() {
  const viewer = await requireViewer()
  const t = await getTranslations('funnel')
  return (
    <FunnelSettingsForm title={t('settings.newReason')}>
      <Form action={createReason} label={t('settings.newReason')}>
        <Select
          name="exit"
          label={t('settings.exit')}
          choices={exits.map((exit) => ({ value: exit, label: t(`exits.${exit}`) }))}
        />
        <NameFields />
        <div className="form-actions">
          <Submit blocked={can(viewer, 'stage.write')}>{t('settings.create')}</Submit>
        </div>
      </Form>
    </FunnelSettingsForm>
  )
}
