import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Row, Rows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'

type Props = { companies: { id: string; name: string }[]; number: number }

export function Subsidiaries({ companies, number }: Props) {
  const t = useTranslations('companies')
  if (companies.length === 0) return null
  return (
    <Section number={number} title={t('subsidiaries')}>
      <Rows label={t('subsidiaries')}>
        {companies.map(({ id, name }) => (
          <Row
            key={id}
            icon="building-complex"
            title={
              <Link href={`/companies/${id}`} prefetch={false}>
                {name}
              </Link>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
