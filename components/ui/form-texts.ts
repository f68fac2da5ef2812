import { useTranslations } from 'next-intl'
import type { FormTexts } from './form-context'

/** The sentences of a form, read on the server so that no catalogue goes to the browser. */
export function useFormTexts(): FormTexts {
  const t = useTranslations('ui.form')
  return {
    show: t('show'),
    hide: t('hide'),
    optional: t('optional'),
    atMost: t('atMost'),
    saving: t('saving'),
    theirs: t('theirs'),
    takeTheirs: t('takeTheirs'),
    empty: t('empty'),
    yes: t('yes'),
    no: t('no'),
    bothVersions: t('bothVersions'),
  }
}
