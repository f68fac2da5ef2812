import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { classNames } from '@/components/ui/class-names'
import { sideClass } from '@/components/ui/side'
import { conventionsOf, formatDate } from '@/lib/format'
import { ageInDays } from '@/lib/funnel/age'
import type { LeadPage } from '@/lib/funnel/queries/lead-page'
import { isSeam } from '@/lib/funnel/stages'
import type { Viewer } from '@/lib/viewer'

type Props = { page: LeadPage; viewer: Viewer }
type Step = LeadPage['path'][number]

/** The way through the stages: when each was entered, how long it took, and where it changed hands. */
export function LeadPath({ page, viewer }: Props) {
  const t = useTranslations('funnel.lead')
  const { path, stage, lead } = page
  const reached = path.findIndex((step) => step.stage.id === stage.id)
  return (
    <ol className="lead-path" aria-label={t('path')}>
      {path.map((step, index) => (
        <Fragment key={step.stage.id}>
          {isSeam(path[index - 1]?.stage, step.stage) ? (
            <li
              aria-hidden="true"
              className={classNames(
                'path-seam',
                step.stage.holder === 'MARKETING' && 'path-seam-reversed',
              )}
            />
          ) : null}
          <li
            className={index <= reached ? sideClass('path', step.stage.holder) : undefined}
            aria-current={step.stage.id === stage.id && lead.state === 'OPEN' ? 'step' : undefined}
          >
            <b>{step.stage.name}</b>
            <When step={step} now={page.now} viewer={viewer} current={index === reached} />
          </li>
        </Fragment>
      ))}
    </ol>
  )
}

type WhenProps = { step: Step; now: Date; viewer: Viewer; current: boolean }

function When({ step, now, viewer, current }: WhenProps) {
  const t = useTranslations('funnel.lead')
  if (step.passed) return t('skipped')
  if (!step.enteredAt) return t('notYet')
  if (step.dateUnknown) return t('unknownDay')
  const from = formatDate(step.enteredAt, conventionsOf(viewer))
  if (current || !step.leftAt) return t('since', { day: from })
  const days = ageInDays({ enteredAt: step.enteredAt, dateUnknown: false }, step.leftAt) ?? 0
  return step.leftAt > now ? from : t('days', { from, days })
}
