import 'server-only'
import { lastChange } from '@/lib/activity/last-change'
import { record } from '@/lib/activity/record'
import { isHolidayRegion } from '@/lib/auth/regions'
import { type Tx, within } from '@/lib/db/within'
import { mergeEdit, only } from '@/lib/edit'
import { can } from '@/lib/people/permissions'
import { enforce, Missing, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { haveSameName, organisationTexts } from './rules'
import type { EditOrganisation } from './schema'

/** Changes the organisation's own facts; what somebody else changed meanwhile stays or is a conflict. */
export async function editOrganisation(viewer: Viewer, input: EditOrganisation) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'organisation.write'))
    if (!isHolidayRegion(input.holidayRegion)) {
      throw new Refusal('errors.field.choice', {}, 'holidayRegion')
    }
    const fields = await change(tx, viewer, input)
    if (fields.length > 0)
      await record(tx, viewer, 'organisation.changed', viewer.orgId, { fields })
    return { fields }
  })
}

async function change(tx: Tx, viewer: Viewer, input: EditOrganisation): Promise<string[]> {
  const organisation = await tx.organisation.findFirst({ where: { id: viewer.orgId } })
  if (!organisation) throw new Missing()
  const seen = { version: organisation.version, ...(await lastChange(tx, viewer.orgId)) }
  const texts = organisationTexts(organisation)
  const fields = Object.keys(mergeEdit(input.base, texts, organisationTexts(input), seen))
  if (fields.length === 0) return fields
  const { version: _version, base: _base, ...values } = input
  const changes = only(values, fields)
  if (haveSameName({ ...organisation, ...changes })) {
    throw new Refusal('settings.sameNames', {}, 'salesName')
  }
  const { count } = await tx.organisation.updateMany({
    where: { id: viewer.orgId, version: organisation.version },
    data: { ...changes, version: { increment: 1 } },
  })
  return count === 0 ? change(tx, viewer, input) : fields
}
