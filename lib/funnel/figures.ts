import 'server-only'
import type { Tx } from '@/lib/db/within'

const window = 30 * 86_400_000

/**
 * Value of all open leads that were accepted: the sum of `value` over leads in the funnel whose
 * stage is of the kind SAL or further (docs/figures.md, “Accepted open value”).
 * Out: exact decimal in the organisation's currency, and how many of the leads have a value.
 */
export async function acceptedOpenValue(
  tx: Tx,
): Promise<{ sum: string; leads: number; valued: number }> {
  const [row] = await tx.$queryRaw<[{ sum: string; leads: number; valued: number }]>`
    select coalesce(sum(l."value"), 0)::text as sum, count(*)::int as leads,
      count(l."value")::int as valued
    from "Lead" l
    where l."state" = 'OPEN' and l."stageId" = any(
      array(select s."id" from "Stage" s where s."kind" in ('SAL', 'SQL', 'OPPORTUNITY')))`
  return row
}

/**
 * Leads that crossed the seam within the last 30 days: a real entry into a stage that another
 * department holds than the stage the pass stood in before, forward in the funnel
 * (docs/figures.md, “Crossed the seam”). A lead that crossed several times counts once.
 */
export async function crossedSeam(tx: Tx): Promise<number> {
  const since = new Date(tx.now.getTime() - window)
  const [row] = await tx.$queryRaw<[{ leads: number }]>`
    with touched as (
      select distinct e."passId" from "StageEvent" e
      where e."kind" in ('INQUIRY', 'MQL', 'SAL', 'SQL', 'OPPORTUNITY', 'WON')
        and e."at" >= ${since} and not e."imputed"
    ), line as (
      select e."leadId", e."at", s."holder", s."position",
        lag(s."holder") over pass as "fromHolder", lag(s."position") over pass as "fromPosition"
      from "StageEvent" e
      join touched on touched."passId" = e."passId"
      join "Stage" s on s."id" = e."stageId"
      where not e."imputed" and not e."dateUnknown" and e."annulsId" is null
        and not exists (select from "StageEvent" a
          where a."passId" = e."passId" and a."annulsId" = e."id")
      window pass as (partition by e."passId" order by e."seq")
    )
    select count(distinct "leadId")::int as leads from line
    where "at" >= ${since} and "holder" <> "fromHolder" and "position" > "fromPosition"`
  return row.leads
}
