import { useTranslations } from 'next-intl'
import type { LeftBehind, LeftBehindLists } from '@/lib/imports/queries/left-behind'
import type { ImportPage } from '@/lib/imports/queries/page'
import type { Viewer } from '@/lib/viewer'
import { LeftBehindTable } from './left-behind-table'
import { Result } from './result'

type Props = { page: ImportPage; lists: LeftBehindLists; viewer: Viewer }

const titles = { rejected: 'rejected', remarked: 'remarked', kept: 'keptTitle' } as const

/** What became of an import, and the rows one may want to look at. */
export function ImportOutcome({ page, lists, viewer }: Props) {
  const t = useTranslations('imports.result')
  return (
    <>
      <Result page={page} viewer={viewer} />
      {lists.map(({ kind, ...list }, at) => (
        <LeftBehindTable
          key={kind}
          importId={page.id}
          kind={kind}
          title={t(titles[kind])}
          count={countOf(page, kind)}
          list={list}
          after={list.after}
          viewer={viewer}
          number={at + 1}
        />
      ))}
    </>
  )
}

function countOf(page: ImportPage, kind: LeftBehind): number {
  if (kind === 'rejected') return page.rowsRejected
  return kind === 'remarked' ? page.remarks : page.takenBack.kept
}
