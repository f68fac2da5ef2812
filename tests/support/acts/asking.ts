import type { Viewer } from '@/lib/viewer'

/** Who calls an action that runs without a server, and what every cookie of their browser holds. */
export const asking: { viewer: Viewer | null; cookie: string } = { viewer: null, cookie: '' }
