import type { ReactNode } from 'react'
import { BottomBar } from './bottom-bar'
import { type LegalLink, PageFoot } from './page-foot'
import { Rail, type RailProps } from './rail'
import { SkipLink } from './skip-link'

type Props = RailProps & {
  children: ReactNode
  /** Above the page, such as the note that this is the demo company. */
  banner?: ReactNode
  legal?: LegalLink[]
}

/** Everything around a page of the workspace; the page itself brings `<main>`. */
export function AppFrame({ children, banner, legal = [], ...rail }: Props) {
  return (
    <>
      <SkipLink />
      <div className="app-frame">
        <Rail {...rail} />
        <div className="app-body">
          {banner}
          {children}
          <PageFoot links={legal} />
        </div>
      </div>
      <BottomBar groups={rail.groups} foot={rail.foot} signOut={rail.signOut} />
    </>
  )
}
