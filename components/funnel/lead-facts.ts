import type { useTranslations } from 'next-intl'
import type { Fact } from '@/components/ui/page'
import { conventionsOf, formatDay, formatMoney } from '@/lib/format'
import { ageInDays } from '@/lib/funnel/age'
import type { LeadPage } from '@/lib/funnel/queries/lead-page'
import { exits, isOneOf } from '@/lib/funnel/stages'
import type { Viewer } from '@/lib/viewer'

type T = ReturnType<typeof useTranslations<'funnel'>>

/** What this lead is, whose it is, and last the next step. */
export function leadFacts({ lead, stage, now }: LeadPage, viewer: Viewer, t: T): Fact[] {
  const conventions = conventionsOf(viewer)
  const on = lead.nextStepOn ? formatDay(lead.nextStepOn, conventions) : null
  const step = [on, lead.nextStep].filter(Boolean).join(' ')
  return [
    { label: t('lead.stage'), value: standing(lead, stage, now, viewer, t) },
    {
      label: t('lead.value'),
      value: lead.value === null ? t('lead.noValue') : formatMoney(lead.value, conventions),
    },
    { label: t('lead.source'), value: lead.source },
    { label: t('lead.nextStep'), value: step || t('lead.noNextStep') },
  ]
}

function standing(
  lead: LeadPage['lead'],
  stage: LeadPage['stage'],
  now: Date,
  viewer: Viewer,
  t: T,
): string {
  const age = ageInDays(lead, now)
  const since = age === null ? t('age.unknown') : t('age.inStage', { days: age })
  if (isOneOf(exits, lead.state)) return `${t(`exits.${lead.state}`)}, ${since}`
  if (lead.state === 'WON') return `${stage.name}, ${since}`
  const department = viewer.organisation.departments[stage.holder]
  return `${stage.name} ${since}, ${t('lead.held', { department })}`
}
