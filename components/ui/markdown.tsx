import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { classNames } from './class-names'
import { Icon } from './icon'

type Props = { children: string; serif?: boolean }

/** What people wrote. HTML in it stays text, pictures become links: nothing is loaded from elsewhere. */
export function Markdown({ children, serif }: Props) {
  return (
    <div className={classNames('prose', serif && 'prose-serif')}>
      <ReactMarkdown remarkPlugins={[remarkGfm]} components={components}>
        {children}
      </ReactMarkdown>
    </div>
  )
}

/** Headings start below those of the page; addresses that are no web or mail address are dropped. */
const components: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h5>{children}</h5>,
  h5: ({ children }) => <h6>{children}</h6>,
  a: ({ href, children }) => <Outside href={href}>{children}</Outside>,
  img: ({ src, alt }) => {
    const href = typeof src === 'string' ? src : undefined
    return <Outside href={href}>{alt || href}</Outside>
  },
  input: ({ checked }) => <Task done={checked === true} />,
}

function Outside({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return <span>{children}</span>
  return (
    <a href={href} rel="noopener nofollow">
      {children}
    </a>
  )
}

function Task({ done }: { done: boolean }) {
  const t = useTranslations('ui')
  return (
    <span className="prose-task">
      <Icon name={done ? 'square-check' : 'square'} small />
      <span className="sr-only">{t(done ? 'taskDone' : 'taskOpen')}</span>
    </span>
  )
}
