import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { Submit } from '@/components/ui/submit'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { conventionsOf, formatDateTime } from '@/lib/format'
import { withdrawInvitation } from '@/lib/people/actions'
import type { OpenInvitation } from '@/lib/people/queries'
import type { Viewer } from '@/lib/viewer'
import { DepartmentName } from './place-words'

type Props = { invitations: OpenInvitation[]; viewer: Viewer }

/** Invitations nobody has accepted yet. */
export function OpenInvitations({ invitations, viewer }: Props) {
  const t = useTranslations('people.invite')
  return (
    <Section title={t('openTitle')}>
      {invitations.length === 0 ? (
        <p className="meta">{t('none')}</p>
      ) : (
        <Table caption={t('openTitle')} comfortable>
          <Head />
          <tbody>
            {invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} viewer={viewer} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  )
}

function Head() {
  const t = useTranslations('people')
  return (
    <thead>
      <tr>
        <ColumnHead>{t('name')}</ColumnHead>
        <ColumnHead>{t('department')}</ColumnHead>
        <ColumnHead>{t('invite.by')}</ColumnHead>
        <ColumnHead>{t('invite.until')}</ColumnHead>
        <ColumnHead>
          <span className="sr-only">{t('invite.withdraw')}</span>
        </ColumnHead>
      </tr>
    </thead>
  )
}

function InvitationRow({ invitation, viewer }: { invitation: OpenInvitation; viewer: Viewer }) {
  const t = useTranslations('people')
  const { id, name, email, department, invitedBy, expiresAt } = invitation
  return (
    <tr>
      <th scope="row">
        {name} <span className="meta">{email}</span>
      </th>
      <Cell label={t('department')}>
        <DepartmentName department={department} organisation={viewer.organisation} />
      </Cell>
      <Cell label={t('invite.by')}>{invitedBy.name}</Cell>
      <Cell label={t('invite.until')}>
        <Time value={expiresAt.toISOString()}>
          {formatDateTime(expiresAt, conventionsOf(viewer))}
        </Time>
      </Cell>
      <Cell>
        <Form
          action={withdrawInvitation}
          label={t('invite.withdrawNamed', { name })}
          layout="inline"
        >
          <input type="hidden" name="invitationId" value={id} />
          <Submit variant="quiet" small>
            {t('invite.withdraw')}
          </Submit>
        </Form>
      </Cell>
    </tr>
  )
}
