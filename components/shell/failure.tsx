'use client'

import { useEffect, useState } from 'react'
import de from '@/messages/de/failure.json'
import en from '@/messages/en/failure.json'

type Props = { error: unknown; retry: () => void }

/** What people see when a page fails: whose fault, the reference to tell, and a way on. */
export function Failure({ error, retry }: Props) {
  // Nothing of the server can be relied on here, so both languages come along.
  const [words, setWords] = useState(de)
  useEffect(() => setWords(document.documentElement.lang === 'en' ? en : de), [])
  const reference = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return (
    <main className="page" id="content">
      <h1 className="title">{words.title}</h1>
      <p className="lead" role="alert">
        {words.body}
      </p>
      {reference ? (
        <p className="meta">
          {words.reference} <code>{reference}</code>
        </p>
      ) : null}
      <p className="line">
        <button type="button" className="button button-primary" onClick={retry}>
          {words.again}
        </button>
        <a className="button" href="/">
          {words.home}
        </a>
      </p>
    </main>
  )
}
