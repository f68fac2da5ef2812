import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { type CompanyList, companiesHref } from '@/lib/companies/list'

type Props = {
  list: CompanyList
  after: string | undefined
  count: number
}

/** Way to the next page and back to the first. */
export function CompanyPages({ list, after, count }: Props) {
  const t = useTranslations('companies')
  const tUi = useTranslations('ui')
  return (
    <nav className="pagination" aria-label={tUi('pages')}>
      <span className="meta">{t('count', { count })}</span>
      <span className="line">
        {list.after ? (
          <LinkButton href={companiesHref({ ...list, after: undefined })} small icon="arrow-up">
            {t('start')}
          </LinkButton>
        ) : null}
        {after ? (
          <LinkButton href={companiesHref({ ...list, after })} small icon="arrow-right" rel="next">
            {t('next')}
          </LinkButton>
        ) : null}
      </span>
    </nav>
  )
}
