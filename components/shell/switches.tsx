import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import type { FormState } from '@/lib/form-state'

type Act = (state: FormState, formData: FormData) => Promise<FormState>

const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

/** Sends `theme`; the act keeps it in a cookie, so that no page flashes in the wrong one. */
export function ThemeSwitch({ action, current }: { action: Act; current: Theme }) {
  const t = useTranslations('shell.theme')
  return (
    <Form action={action}>
      <fieldset className="segments">
        <legend className="sr-only">{t('label')}</legend>
        {themes.map((theme) => (
          <button
            type="submit"
            key={theme}
            name="theme"
            value={theme}
            aria-pressed={theme === current}
          >
            {t(theme)}
          </button>
        ))}
      </fieldset>
    </Form>
  )
}

const languages = [
  { locale: 'de', name: 'Deutsch' },
  { locale: 'en', name: 'English' },
] as const

/** Sends `locale`; each language is written in itself. */
export function LanguageSwitch({ action, current }: { action: Act; current: string }) {
  const t = useTranslations('shell')
  return (
    <Form action={action}>
      <fieldset className="segments">
        <legend className="sr-only">{t('language')}</legend>
        {languages.map(({ locale, name }) => (
          <button
            type="submit"
            key={locale}
            lang={locale}
            name="locale"
            value={locale}
            aria-pressed={locale === current}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </Form>
  )
}
