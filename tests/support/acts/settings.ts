import { within } from '@/lib/db/within'
import { organisationTexts } from '@/lib/settings/rules'
import { type Acts, editing } from './act'

export const settingsActs: Acts = {
  editOrganisation: {
    file: 'lib/settings/actions.ts',
    right: 'organisation.write',
    edits: { currency: ['CHF', 'USD'], fiscalYearMonth: ['4', '7'] },
    fields: async ({ doer }) => {
      const row = await within(doer, (tx) =>
        tx.organisation.findFirstOrThrow({ where: { id: doer.orgId } }),
      )
      return { ...editing(organisationTexts(row), {}), version: String(row.version) }
    },
  },
}
