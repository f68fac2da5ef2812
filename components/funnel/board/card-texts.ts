import type { useTranslations } from 'next-intl'
import type { DeadlineTone } from '@/components/ui/deadline'
import { type Conventions, formatDate, formatDay } from '@/lib/format'
import { ageInDays, daysLeft } from '@/lib/funnel/age'
import type { Card } from '@/lib/funnel/queries/board'
import type { Department } from '@/lib/viewer'
import type { BoardCard } from './types'

type T = ReturnType<typeof useTranslations<'funnel'>>
type Place = { maxAgeDays: number | null; now: Date; conventions: Conventions; t: T }

/** A card in words: company, where from and how old, then what is due. */
export function cardTexts(card: Card, place: Place, order: readonly Department[]): BoardCard {
  const { conventions, t, now } = place
  const source = conventions.locale === 'de' ? card.sourceDe : card.sourceEn
  const age = ageInDays(card, now)
  const aged = age === null ? t('age.unknown') : t('age.days', { days: age })
  const company = card.company && card.company !== card.name ? [card.company] : []
  const owners = { MARKETING: card.marketingOwner, SALES: card.salesOwner }
  return {
    id: card.id,
    name: card.name,
    version: card.version,
    lines: [...company, `${source} · ${aged}`],
    deadline: deadlineOf(card, place),
    people: order.flatMap((side) => (owners[side] ? [{ name: owners[side], side }] : [])),
  }
}

function deadlineOf(card: Card, { maxAgeDays, now, conventions, t }: Place): BoardCard['deadline'] {
  const left = daysLeft(card, maxAgeDays, now)
  const full = formatDate(card.enteredAt, conventions)
  if (left !== null && left < 0) return { tone: 'late', text: t('age.over', { days: -left }), full }
  if (card.nextStep) return nextStep(card.nextStep, card.nextStepOn, now, conventions)
  if (left === null) return null
  const tone: DeadlineTone = left <= 1 ? 'soon' : 'calm'
  return { tone, text: left === 0 ? t('age.today') : t('age.left', { days: left }), full }
}

/** What was agreed next; the day first, because it decides. */
function nextStep(step: string, on: Date | null, now: Date, conventions: Conventions) {
  const day = on ? formatDay(on, conventions).replace(/\d{4}$/, '') : ''
  const text = [day, step].filter(Boolean).join(' ')
  const late = on !== null && on.getTime() + 86_400_000 < now.getTime()
  const tone: DeadlineTone = late ? 'late' : 'calm'
  return { tone, text, full: step }
}
