import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { endOneSession } from '@/lib/auth/actions'
import type { SessionListing } from '@/lib/auth/queries'
import { type Conventions, formatDateTime } from '@/lib/format'

type Props = { sessions: SessionListing[]; current: string | null; conventions: Conventions }

/** Where the viewer is signed in. */
export function SessionTable({ sessions, current, conventions }: Props) {
  const t = useTranslations('auth.sessions')
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <ColumnHead>{t('device')}</ColumnHead>
          <ColumnHead>{t('since')}</ColumnHead>
          <ColumnHead>{t('seen')}</ColumnHead>
          <ColumnHead>{t('until')}</ColumnHead>
          <ColumnHead>
            <span className="sr-only">{t('end')}</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isCurrent={session.id === current}
            conventions={conventions}
          />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = { session: SessionListing; isCurrent: boolean; conventions: Conventions }

function SessionRow({ session, isCurrent, conventions }: RowProps) {
  const t = useTranslations('auth.sessions')
  const device = session.device === '?' ? t('unknown') : session.device
  const times = [
    { label: t('since'), at: session.createdAt },
    { label: t('seen'), at: session.seenAt },
    { label: t('until'), at: session.expiresAt },
  ]
  return (
    <tr>
      <th scope="row">{device}</th>
      {times.map(({ label, at }) => (
        <Cell key={label} label={label}>
          <Time value={at.toISOString()}>{formatDateTime(at, conventions)}</Time>
        </Cell>
      ))}
      <Cell>{isCurrent ? t('current') : <EndSession id={session.id} device={device} />}</Cell>
    </tr>
  )
}

function EndSession({ id, device }: { id: string; device: string }) {
  const t = useTranslations('auth.sessions')
  return (
    <Form action={endOneSession} label={t('endNamed', { device })} layout="inline">
      <input type="hidden" name="sessionId" value={id} />
      <Submit variant="quiet" small>
        {t('end')}
      </Submit>
    </Form>
  )
}
