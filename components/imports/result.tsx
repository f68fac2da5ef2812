import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { FigureBlock } from '@/components/ui/figure-block'
import { Finding } from '@/components/ui/finding'
import { Form } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { Section } from '@/components/ui/section'
import { Submit } from '@/components/ui/submit'
import { conventionsOf, formatDateTime, formatNumber } from '@/lib/format'
import { resumeImport } from '@/lib/imports/actions'
import type { ImportPage } from '@/lib/imports/queries/page'
import { mayResume } from '@/lib/imports/rules'
import { problemSentence } from '@/lib/imports/sentences'
import type { Viewer } from '@/lib/viewer'

type Props = { page: ImportPage; viewer: Viewer }

/** What became of an import. */
export function Result({ page, viewer }: Props) {
  const t = useTranslations('imports.result')
  const conventions = conventionsOf(viewer)
  const reverted = page.state === 'REVERTED'
  const at = reverted ? page.revertedAt : page.finishedAt
  return (
    <>
      {page.state === 'FAILED' ? <Failed page={page} viewer={viewer} /> : null}
      <Section
        title={t(titleOf(page.state))}
        side={at ? t('finishedAt', { at: formatDateTime(at, conventions) }) : null}
      >
        <Figures page={page} viewer={viewer} />
        {reverted ? null : <Reasons page={page} viewer={viewer} />}
        {reverted ? null : (
          <div className="line pt-2">
            <LinkButton href="/funnel/list">{t('leads')}</LinkButton>
            <LinkButton href="/companies">{t('companies')}</LinkButton>
          </div>
        )}
      </Section>
    </>
  )
}

/** What was remarked on, and that nothing stayed behind. */
function Reasons({ page, viewer }: Props) {
  const t = useTranslations('imports')
  return (
    <ul className="issues">
      {page.rowsRejected === 0 ? (
        <li>
          <Icon name="check" small />
          <span />
          <span>{t('result.rejectedNone')}</span>
        </li>
      ) : null}
      {page.reasons.map(({ code, severity, rows }) => (
        <li key={code}>
          <Icon name={severity === 'ERROR' ? 'x' : 'triangle-exclamation-point'} small />
          <span>{t('review.rowsOf', { rows })}</span>
          <span>{problemSentence(viewer, { code, values: {} })}</span>
        </li>
      ))}
    </ul>
  )
}

function titleOf(state: ImportPage['state']) {
  if (state === 'REVERTED') return 'reverted'
  return state === 'FAILED' ? 'failed' : 'done'
}

function Failed({ page, viewer }: Props) {
  const t = useTranslations('imports.result')
  return (
    <Finding
      title={t('failedWhy')}
      tone="bad"
      action={
        <Form action={resumeImport} layout="inline" label={t('resume')}>
          <input type="hidden" name="importId" value={page.id} />
          <Submit blocked={mayResume(page, viewer)}>{t('resume')}</Submit>
        </Form>
      }
    />
  )
}

function Figures({ page, viewer }: Props) {
  const t = useTranslations('imports')
  const conventions = conventionsOf(viewer)
  const { takenBack } = page
  const figures =
    page.state === 'REVERTED'
      ? [
          [t('result.removed'), takenBack.removed],
          [t('result.restored'), takenBack.restored],
          [t('result.kept'), takenBack.kept],
        ]
      : [
          [t('running.created'), page.rowsCreated],
          [t('running.updated'), page.rowsUpdated],
          [t('running.same'), page.rowsSame],
          [t('running.rejected'), page.rowsRejected],
        ]
  return (
    <div className="figures">
      {figures.map(([label, value]) => (
        <FigureBlock
          key={label}
          small
          label={label}
          value={formatNumber(Number(value), conventions)}
        />
      ))}
    </div>
  )
}
