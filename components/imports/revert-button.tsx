import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import type { ImportPage } from '@/lib/imports/queries/page'
import { mayRevert } from '@/lib/imports/rules'
import type { Viewer } from '@/lib/viewer'

type Props = { page: ImportPage; viewer: Viewer }

/** Leads to the question whether everything shall be taken back; while it runs, also away from it. */
export function RevertButton({ page, viewer }: Props) {
  const t = useTranslations('imports')
  const runs = page.state === 'RUNNING'
  const allowed = mayRevert(page, viewer).ok
  return (
    <>
      {runs ? <LinkButton href="/imports">{t('running.background')}</LinkButton> : null}
      {allowed ? (
        <LinkButton href={`/imports/${page.id}/revert`} variant="danger" icon="rotate-ccw">
          {t(runs ? 'running.cancel' : 'result.revert')}
        </LinkButton>
      ) : null}
    </>
  )
}
