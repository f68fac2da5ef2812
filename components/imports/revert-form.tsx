import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { revertImport } from '@/lib/imports/actions'
import type { ImportPage } from '@/lib/imports/queries/page'
import { mayRevert } from '@/lib/imports/rules'
import type { Viewer } from '@/lib/viewer'

type Props = { page: ImportPage; viewer: Viewer }

/** What taking back means, and the act itself. */
export function RevertForm({ page, viewer }: Props) {
  const t = useTranslations('imports.revert')
  return (
    <Form action={revertImport} label={t('title')}>
      <input type="hidden" name="importId" value={page.id} />
      <p className="subheading">{page.files.map(({ name }) => name).join(', ')}</p>
      <p>{t('intro', { created: page.rowsCreated, updated: page.rowsUpdated })}</p>
      <p>{t('stays')}</p>
      <div className="form-actions">
        <Submit variant="danger" blocked={mayRevert(page, viewer)}>
          {t('submit')}
        </Submit>
        <LinkButton href={`/imports/${page.id}`} variant="quiet">
          {t('back')}
        </LinkButton>
      </div>
    </Form>
  )
}
