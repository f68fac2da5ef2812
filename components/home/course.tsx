import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { FigureBlock } from '@/components/ui/figure-block'
import { Section } from '@/components/ui/section'
import { conventionsOf, formatMoneyShort, formatNumber } from '@/lib/format'
import type { homePage } from '@/lib/home/queries'
import type { Viewer } from '@/lib/viewer'

type Figures = NonNullable<Awaited<ReturnType<typeof homePage>>['figures']>
type Props = { figures: Figures; viewer: Viewer }

/** Two joint figures, the same for everybody; each leads to the leads behind it. */
export function Course({ figures: { accepted, crossed }, viewer }: Props) {
  const t = useTranslations('home')
  const conventions = conventionsOf(viewer)
  const missing = accepted.leads - accepted.valued
  return (
    <Section
      number={viewer.department === 'NONE' ? 1 : 2}
      title={t('figures')}
      side={
        <Link href="/funnel" prefetch={false}>
          {t('all')}
        </Link>
      }
    >
      <div className="figures">
        <FigureBlock
          label={t('figure.acceptedTitle')}
          value={formatMoneyShort(accepted.sum, conventions)}
        >
          {t('figure.acceptedNote', { valued: accepted.valued, missing })}
        </FigureBlock>
        <FigureBlock
          label={t('figure.crossedTitle')}
          value={formatNumber(crossed, conventions)}
          unit={t('figure.crossedUnit')}
        >
          {t('figure.crossedNote')}
        </FigureBlock>
      </div>
    </Section>
  )
}
