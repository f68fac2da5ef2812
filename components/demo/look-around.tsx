import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { Submit } from '@/components/ui/submit'
import { openDemoCompany } from '@/lib/demo/actions'

/** The other choice of the set-up link: an invented company first. */
export function LookAround({ token }: { token: string }) {
  const t = useTranslations('demo')
  return (
    <Section title={t('or')}>
      <Form action={openDemoCompany} label={t('title')}>
        <input type="hidden" name="token" value={token} />
        <p className="hint">{t('why')}</p>
        <div>
          <Submit variant="secondary">{t('open')}</Submit>
        </div>
      </Form>
    </Section>
  )
}
