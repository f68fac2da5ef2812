import 'server-only'
import { z } from 'zod'
import type { Reaction } from '@/lib/activity/reactions'
import { foundFunnel } from './defaults'
import { handLeadsOver } from './open-work'

const departure = z.object({ successorId: z.uuid().nullable() })

/** A new organisation begins with stages, reasons and sources; who leaves hands their leads over. */
export const funnelReactions: Reaction[] = [
  { domain: 'funnel', to: 'organisation.founded', run: (tx) => foundFunnel(tx) },
  {
    domain: 'funnel',
    to: 'person.deactivated',
    run: async (tx, _viewer, { subjectId, details }) => {
      const { successorId } = departure.parse(details)
      if (successorId) await handLeadsOver(tx, subjectId, successorId)
    },
  },
]
