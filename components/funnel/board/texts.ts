import { useTranslations } from 'next-intl'
import type { BoardTexts } from './types'

/** The sentences of the board, read on the server so that no catalogue goes to the browser. */
export function useBoardTexts(since: string): BoardTexts {
  const t = useTranslations('funnel')
  const ui = useTranslations('ui')
  return {
    menu: t.raw('board.menu'),
    menuTitle: t('board.menuTitle'),
    endTitle: t('board.endTitle'),
    moved: t.raw('board.moved'),
    gone: t.raw('board.gone'),
    refused: t.raw('board.refused'),
    failed: t('board.failed'),
    dismiss: t('board.dismiss'),
    more: t.raw('board.more'),
    none: t('board.none'),
    seam: t('board.seam'),
    end: t('board.end'),
    since: t('board.since', { day: since }),
    keys: t('board.keys'),
    dialog: t.raw('end.dialog'),
    reason: t('fields.reason'),
    note: t('fields.note'),
    submit: t('end.submit'),
    cancel: t('end.cancel'),
    close: ui('close'),
    optional: ui('form.optional'),
  }
}
