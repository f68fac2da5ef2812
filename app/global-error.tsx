'use client'

import { Failure } from '@/components/shell/failure'
import './globals.css'

export default function EverythingFailed(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="de">
      <body>
        <Failure {...props} />
      </body>
    </html>
  )
}
