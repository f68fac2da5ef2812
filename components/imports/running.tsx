import { useTranslations } from 'next-intl'
import { FigureBlock } from '@/components/ui/figure-block'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Section } from '@/components/ui/section'
import { type Conventions, formatNumber } from '@/lib/format'
import { remaining } from '@/lib/imports/progress'
import type { ImportPage } from '@/lib/imports/queries/page'
import { AutoRefresh } from './auto-refresh'

type Props = { page: ImportPage; conventions: Conventions }

/** How far an import, or taking it back, has come. */
export function Running({ page, conventions }: Props) {
  const t = useTranslations('imports.running')
  return (
    <>
      <AutoRefresh milliseconds={1_000} />
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      {page.state === 'REVERTING' ? (
        <TakingBack page={page} conventions={conventions} />
      ) : (
        <TakingOver page={page} conventions={conventions} />
      )}
      <p className="meta">{t('goOn')}</p>
    </>
  )
}

function TakingOver({ page, conventions }: Props) {
  const t = useTranslations('imports.running')
  const { rowsDone: done, rowsTotal: total } = page
  const left = remaining(page)
  const figure = (value: number) => formatNumber(value, conventions)
  return (
    <Section
      title={t('title')}
      side={left ? t(`left.${left.unit}`, { count: left.count }) : t('waiting')}
    >
      <p className="figure">
        {figure(done)} <small>{t('of', { total })}</small>
      </p>
      <ProgressBar value={done} max={total} label={t('label')} text={t('text', { done, total })} />
      <div className="figures pt-2">
        <FigureBlock small label={t('created')} value={figure(page.rowsCreated)} />
        <FigureBlock small label={t('updated')} value={figure(page.rowsUpdated)} />
        <FigureBlock small label={t('same')} value={figure(page.rowsSame)} />
        <FigureBlock small label={t('rejected')} value={figure(page.rowsRejected)} />
      </div>
    </Section>
  )
}

function TakingBack({ page: { takenBack }, conventions }: Props) {
  const t = useTranslations('imports.running')
  const { of: total, removed, restored, kept } = takenBack
  const done = removed + restored + kept
  return (
    <Section title={t('reverting')} side={done === 0 ? t('waiting') : null}>
      <p className="figure">
        {formatNumber(done, conventions)} <small>{t('revertingOf', { total })}</small>
      </p>
      <ProgressBar
        value={done}
        max={total}
        label={t('reverting')}
        text={t('text', { done, total })}
      />
    </Section>
  )
}
