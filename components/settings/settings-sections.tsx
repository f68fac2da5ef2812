import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon-names'
import { Row, Rows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import { can, type Right } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'

const own = [
  { name: 'account', icon: 'user' },
  { name: 'sessions', icon: 'monitor' },
] as const

const shared = [
  { name: 'organisation', icon: 'building-complex', right: 'organisation.write', by: 'admins' },
  { name: 'funnel', icon: 'seam', right: 'stage.write', by: 'approvers' },
  { name: 'rights', icon: 'shield-check', right: null, by: 'nobody' },
] as const satisfies { name: string; icon: IconName; right: Right | null; by: string }[]

/** All settings, each with who changes it. */
export function SettingsSections({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('settings')
  return (
    <>
      <Section number={1} title={t('sections.own')}>
        <Rows label={t('sections.own')}>
          {own.map(({ name, icon }) => (
            <Row
              key={name}
              icon={icon}
              title={<Place name={name} />}
              meta={t(`sections.${name}.detail`)}
            />
          ))}
        </Rows>
      </Section>
      <Section number={2} title={t('sections.shared')}>
        <Rows label={t('sections.shared')}>
          {shared.map(({ name, icon, right, by }) => (
            <Row
              key={name}
              icon={icon}
              title={<Place name={name} />}
              meta={
                <>
                  {t(`sections.${name}.detail`)}
                  <span className="block quiet">
                    {t(`changedBy.${right && can(viewer, right).ok ? 'you' : by}`)}
                  </span>
                </>
              }
            />
          ))}
        </Rows>
      </Section>
    </>
  )
}

type Name = (typeof own)[number]['name'] | (typeof shared)[number]['name']

function Place({ name }: { name: Name }) {
  const t = useTranslations('settings.sections')
  return (
    <Link href={`/settings/${name}`} prefetch={false}>
      {t(`${name}.title`)}
    </Link>
  )
}
