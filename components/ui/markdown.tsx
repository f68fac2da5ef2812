import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { classNames } from './class-names'

type Props = { children: string; serif?: boolean }

/** What people wrote. HTML in it stays text, pictures become links: nothing is loaded from elsewhere. */
export function Markdown({ children, serif }: Props) {
  return (
    <div className={classNames('prose', serif && 'prose-serif')}>
      <ReactMarkdown skipHtml={false} remarkPlugins={[remarkGfm]} components={components}>
        {children}
      </ReactMarkdown>
    </div>
  )
}

/** Headings start below those of the page. */
const components: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h5>{children}</h5>,
  h5: ({ children }) => <h6>{children}</h6>,
  a: ({ href, children }) => (
    <a href={href} rel="noopener nofollow">
      {children}
    </a>
  ),
  img: ({ src, alt }) => (
    <a href={typeof src === 'string' ? src : undefined} rel="noopener nofollow">
      {alt || (typeof src === 'string' ? src : '')}
    </a>
  ),
}
