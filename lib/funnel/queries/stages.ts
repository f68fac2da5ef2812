import 'server-only'
import type { Tx } from '@/lib/db/within'
import type { Locale } from '@/lib/i18n/locales'
import { departments } from '@/lib/viewer'
import { asOneOf, exits, stageKinds } from '../stages'

/** The stages in use as they follow each other, called as in this language. */
export async function stagesInUse(tx: Tx, locale: Locale) {
  const rows = await tx.stage.findMany({
    where: { archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      nameDe: true,
      nameEn: true,
      holder: true,
      position: true,
      maxAgeDays: true,
    },
  })
  return rows.map(({ nameDe, nameEn, ...row }) => ({
    ...row,
    name: locale === 'de' ? nameDe : nameEn,
    kind: asOneOf(stageKinds, row.kind),
    holder: asOneOf(departments, row.holder),
  }))
}

export type StageInUse = Awaited<ReturnType<typeof stagesInUse>>[number]

/** The sources in use, in their order. */
export async function sourcesInUse(tx: Tx, locale: Locale) {
  const rows = await tx.source.findMany({
    where: { archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, nameDe: true, nameEn: true },
  })
  return rows.map(({ id, nameDe, nameEn }) => ({ id, name: locale === 'de' ? nameDe : nameEn }))
}

/** The reasons in use with the exit they explain, in their order. */
export async function reasonsInUse(tx: Tx, locale: Locale) {
  const rows = await tx.reason.findMany({
    where: { archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, exit: true, nameDe: true, nameEn: true },
  })
  return rows.map(({ id, exit, nameDe, nameEn }) => ({
    id,
    exit: asOneOf(exits, exit),
    name: locale === 'de' ? nameDe : nameEn,
  }))
}
