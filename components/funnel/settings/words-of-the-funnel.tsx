import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Columns, Section } from '@/components/ui/section'
import { shiftReason, shiftSource } from '@/lib/funnel/actions'
import type { FunnelSettings } from '@/lib/funnel/queries/settings'
import { exits } from '@/lib/funnel/stages'
import { WordList } from './word-list'

const path = '/settings/funnel'
const reasonChange = { action: shiftReason, field: 'reasonId', path: `${path}/reasons` } as const
const sourceChange = { action: shiftSource, field: 'sourceId', path: `${path}/sources` } as const

type Props = Pick<FunnelSettings, 'reasons' | 'sources'> & { mayWrite: boolean }

/** The administered lists: why leads end, and where they come from. */
export function WordsOfTheFunnel({ reasons, sources, mayWrite }: Props) {
  const t = useTranslations('funnel')
  return (
    <Columns shape="3-2">
      <Section
        number={2}
        title={t('settings.reasons')}
        side={mayWrite ? <Add what="reasons" label={t('settings.newReason')} /> : undefined}
      >
        {exits.map((exit) => (
          <div key={exit} className="mb-5">
            <h3 className="subheading">{t(`exits.${exit}`)}</h3>
            <WordList
              label={t(`exits.${exit}`)}
              words={reasons.filter((reason) => reason.exit === exit)}
              change={mayWrite ? reasonChange : undefined}
            />
          </div>
        ))}
      </Section>
      <Section
        number={3}
        title={t('settings.sources')}
        side={mayWrite ? <Add what="sources" label={t('settings.newSource')} /> : undefined}
      >
        <WordList
          label={t('settings.sources')}
          words={sources}
          change={mayWrite ? sourceChange : undefined}
        />
      </Section>
    </Columns>
  )
}

type AddProps = { what: 'stages' | 'reasons' | 'sources'; label: string }

export function Add({ what, label }: AddProps) {
  return (
    <LinkButton href={`${path}/${what}/new`} small icon="plus">
      {label}
    </LinkButton>
  )
}
