'use client'

import Link from 'next/link'
import type { BoardEnd, BoardTexts } from './types'

type Props = { ends: BoardEnd[]; texts: BoardTexts }

/** What left the funnel since the quarter began; a card dropped here leaves it too. */
export function Ends({ ends, texts }: Props) {
  return (
    <section className="ends" aria-labelledby="ends">
      <header className="column-head">
        <h2 id="ends">{texts.end}</h2>
        <p>{texts.since}</p>
      </header>
      <dl>
        {ends.map(({ key, name, count, href }) => (
          <div key={key} data-end={key}>
            <dt>{name}</dt>
            <dd>
              <Link href={href} prefetch={false}>
                {count}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
