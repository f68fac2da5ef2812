import { fold } from '@/lib/text'

const months = [
  'januar jan january janner jaenner',
  'februar feb february feber',
  'marz mar march mrz maerz',
  'april apr',
  'mai may',
  'juni jun june',
  'juli jul july',
  'august aug',
  'september sep sept',
  'oktober okt october oct',
  'november nov',
  'dezember dez december dec',
].map((names) => names.split(' '))

/** The number (1–12) of a month by its German (also Austrian) or English name or short form. */
export function monthNamed(name: string): number | null {
  const folded = fold(name)
  const at = months.findIndex((names) => names.includes(folded))
  return at < 0 ? null : at + 1
}
