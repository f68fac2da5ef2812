import { getTranslations } from 'next-intl/server'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'
import type { RailEntry, RailGroup } from './entries'

/** The rooms that exist and that this person may enter. */
export async function roomsFor(viewer: Viewer): Promise<RailGroup[]> {
  const t = await getTranslations('shell')
  const groups: { label: string; entries: Room[] }[] = [
    {
      label: t('groups.today'),
      entries: [
        { href: '/home', label: t('rooms.home'), icon: 'house', open: true },
        {
          href: '/activity',
          label: t('rooms.activity'),
          icon: 'rotate-ccw-clock',
          open: can(viewer, 'activity.read').ok,
        },
      ],
    },
    {
      label: t('groups.market'),
      entries: [
        {
          href: '/funnel',
          label: t('rooms.funnel'),
          icon: 'seam',
          open: can(viewer, 'lead.read').ok,
        },
        {
          href: '/companies',
          label: t('rooms.companies'),
          icon: 'building-complex',
          open: can(viewer, 'company.read').ok,
        },
        {
          href: '/imports',
          label: t('rooms.imports'),
          icon: 'file-spreadsheet',
          open: can(viewer, 'import.read').ok,
        },
      ],
    },
    {
      label: t('groups.people'),
      entries: [
        {
          href: '/people',
          label: t('rooms.people'),
          icon: 'users',
          open: can(viewer, 'people.read').ok,
        },
      ],
    },
  ]
  return groups
    .map(({ label, entries }) => ({ label, entries: roomsOpen(entries) }))
    .filter(({ entries }) => entries.length > 0)
}

type Room = RailEntry & { open: boolean }

function roomsOpen(rooms: Room[]): RailEntry[] {
  return rooms.filter(({ open }) => open).map(({ open: _, ...entry }) => entry)
}
