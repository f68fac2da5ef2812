import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SessionTable } from '@/components/auth/session-table'
import { Form } from '@/components/ui/form'
import { Page } from '@/components/ui/page'
import { Submit } from '@/components/ui/submit'
import { endAllOtherSessions } from '@/lib/auth/actions'
import { requireViewer } from '@/lib/auth/current-viewer'
import { sessionList } from '@/lib/auth/queries'
import { currentSessionId } from '@/lib/auth/session'
import { conventionsOf } from '@/lib/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.sessions'))('title') }
}

export default async function SessionsPage() {
  const viewer = await requireViewer()
  const t = await getTranslations('auth.sessions')
  const tShell = await getTranslations('shell.rooms')
  const sessions = await sessionList(viewer)
  return (
    <Page title={t('title')} crumbs={[{ label: tShell('settings'), href: '/settings' }]} tool>
      <p className="meta">{t('lead')}</p>
      <SessionTable
        sessions={sessions}
        current={await currentSessionId()}
        conventions={conventionsOf(viewer)}
      />
      {sessions.length > 1 ? (
        <Form action={endAllOtherSessions} label={t('endOthers')}>
          <div>
            <Submit variant="secondary">{t('endOthers')}</Submit>
          </div>
        </Form>
      ) : (
        <p className="meta">{t('none')}</p>
      )}
    </Page>
  )
}
