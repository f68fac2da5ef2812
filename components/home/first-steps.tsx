import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'

type Props = { viewer: Viewer; guest: boolean }

/** Instead of zeros: why the room is empty and what fills it. */
export function FirstSteps({ viewer, guest }: Props) {
  const t = useTranslations('home')
  if (guest) return <EmptyState title={t('guest.title')}>{t('guest.why')}</EmptyState>
  return (
    <EmptyState
      title={t('first.title')}
      action={
        <>
          {can(viewer, 'import.run').ok ? (
            <LinkButton href="/imports/new" variant="primary" icon="upload">
              {t('first.import')}
            </LinkButton>
          ) : null}
          {can(viewer, 'lead.create').ok ? (
            <LinkButton href="/funnel/new" icon="plus">
              {t('first.create')}
            </LinkButton>
          ) : null}
          {can(viewer, 'people.invite').ok ? (
            <LinkButton href="/people/invite" variant="quiet" icon="user-plus">
              {t('first.invite')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {t('first.why')}
    </EmptyState>
  )
}
