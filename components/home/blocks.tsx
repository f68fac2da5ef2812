import { Columns } from '@/components/ui/section'
import type { homePage } from '@/lib/home/queries'
import type { Viewer } from '@/lib/viewer'
import { Course } from './course'
import { OtherSide } from './other-side'
import { Waiting } from './waiting'

type Props = { home: Awaited<ReturnType<typeof homePage>>; viewer: Viewer }

/** A member's own work first; whoever belongs to neither side sees both beside each other. */
export function Blocks({ home, viewer }: Props) {
  const course = home.figures ? <Course figures={home.figures} viewer={viewer} /> : null
  const sides = home.news.map(({ side, topics }) => (
    <OtherSide key={side} side={side} topics={topics} names={home.names} viewer={viewer} />
  ))
  if (viewer.department === 'NONE') {
    return (
      <>
        {course}
        <Columns>{sides}</Columns>
      </>
    )
  }
  return (
    <Columns shape="3-2">
      <Waiting waiting={home.waiting} viewer={viewer} now={home.now} />
      <div>
        {course}
        {sides}
      </div>
    </Columns>
  )
}
