import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { Submit } from '@/components/ui/submit'
import { removeDemoCompany } from '@/lib/demo/actions'
import { mayRemoveDemo } from '@/lib/demo/rules'
import type { Viewer } from '@/lib/viewer'

/** One act that takes the demo company away; shown inside of it only. */
export function RemoveDemo({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('demo')
  return (
    <Section title={t('removeTitle')} id="demo">
      <Form action={removeDemoCompany} label={t('removeTitle')}>
        <p className="hint">{t('removeWhy')}</p>
        <div>
          <Submit variant="danger" blocked={mayRemoveDemo(viewer.organisation)}>
            {t('remove')}
          </Submit>
        </div>
      </Form>
    </Section>
  )
}
