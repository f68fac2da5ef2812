import type { IconName } from '@/components/ui/icon-names'

/** A room of the house: where it is, what it is called, how many things wait there. */
export type RailEntry = {
  href: string
  label: string
  icon: IconName
  count?: { value: number; label: string } | undefined
}

export type RailGroup = { label: string; entries: RailEntry[] }
