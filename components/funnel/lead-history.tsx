import { useTranslations } from 'next-intl'
import { NoteForm } from '@/components/notes/note-form'
import { LinkButton } from '@/components/ui/button'
import { Timeline } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import { hrefOf } from '@/lib/funnel/filters'
import type { LeadPage } from '@/lib/funnel/queries/lead-page'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'
import { HistoryEntry } from './history-entry'

type Props = { page: LeadPage; viewer: Viewer; before: string | undefined }

/** Everything both sides know of a lead, newest first, and the place to write more. */
export function LeadHistory({ page, viewer, before }: Props) {
  const t = useTranslations('funnel')
  const { lead, history } = page
  const path = `/funnel/${lead.id}`
  return (
    <Section number={1} title={t('lead.history')}>
      {can(viewer, 'note.write').ok && !before ? (
        <div className="pb-5">
          <NoteForm on="lead" subjectId={lead.id} viewer={viewer} />
        </div>
      ) : null}
      <Timeline label={t('lead.history')}>
        {history.entries.map((entry) => (
          <HistoryEntry key={`${entry.type} ${entry.id}`} entry={entry} viewer={viewer} />
        ))}
      </Timeline>
      <div className="pagination">
        {before ? (
          <LinkButton href={path} small icon="arrow-left">
            {t('history.newest')}
          </LinkButton>
        ) : null}
        {history.older ? (
          <LinkButton href={hrefOf(path, { before: history.older })} small icon="arrow-right">
            {t('history.older')}
          </LinkButton>
        ) : null}
      </div>
    </Section>
  )
}
