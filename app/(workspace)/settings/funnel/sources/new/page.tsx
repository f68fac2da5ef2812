import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NameFields } from '@/components/funnel/settings/name-fields'
import { FunnelSettingsForm } from '@/components/funnel/settings/settings-page'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { requireViewer } from '@/lib/auth/current-viewer'
import { createSource } from '@/lib/funnel/actions'
import { can } from '@/lib/people/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel.settings'))('newSource') }
}

export default async function NewSourcePage() {
  const viewer = await requireViewer()
  const t = await getTranslations('funnel')
  return (
    <FunnelSettingsForm title={t('settings.newSource')}>
      <Form action={createSource} label={t('settings.newSource')}>
        <NameFields />
        <div className="form-actions">
          <Submit blocked={can(viewer, 'stage.write')}>{t('settings.create')}</Submit>
        </div>
      </Form>
    </FunnelSettingsForm>
  )
}
