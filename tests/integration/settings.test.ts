import { expect, test } from 'vitest'
import { editOrganisation } from '@/lib/settings/commands'
import { organisationSettings } from '@/lib/settings/queries'
import { organisationTexts } from '@/lib/settings/rules'
import type { EditOrganisation } from '@/lib/settings/schema'
import { Conflict } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { everyRow } from '@/tests/support/database'
import { leader, marketer, organisation, seller } from '@/tests/support/people'

/** The form as it was opened now, with these fields changed. */
async function edited(viewer: Viewer, fields: Partial<EditOrganisation>) {
  const { organisation: seen } = await organisationSettings(viewer)
  const locale = seen.locale === 'en' ? 'en' : 'de'
  return { ...seen, locale, base: organisationTexts(seen), ...fields } as const
}

test('an administrator changes the organisation, and it holds at once', async () => {
  const org = await organisation()
  const ada = await marketer(org, { admin: true })
  await editOrganisation(ada, await edited(ada, { salesName: 'Verkauf', holidayRegion: 'DE-BY' }))
  const { organisation: now } = await organisationSettings(ada)
  expect(now).toMatchObject({ salesName: 'Verkauf', holidayRegion: 'DE-BY', version: 2 })
  expect(await everyRow('Event')).toMatchObject([
    {
      name: 'organisation.changed',
      subjectId: org,
      details: { fields: ['holidayRegion', 'salesName'] },
    },
  ])
})

test.each([
  ['two departments of one name', { salesName: 'MARKETING' }, 'settings.sameNames'],
  ['a region that does not exist', { holidayRegion: 'AT-99' }, 'errors.field.choice'],
])('%s are refused', async (_what, fields, reason) => {
  const ada = await marketer(await organisation(), { admin: true })
  const before = await everyRow('Organisation')
  await expect(editOrganisation(ada, await edited(ada, fields))).rejects.toMatchObject({ reason })
  expect(await everyRow('Organisation')).toEqual(before)
})

test('nobody else changes it', async () => {
  const org = await organisation()
  for (const viewer of [await seller(org, { approver: true }), await leader(org)]) {
    await expect(
      editOrganisation(viewer, await edited(viewer, { name: 'Neu' })),
    ).rejects.toMatchObject({ reason: 'people.onlyAdmins' })
  }
})

test('two administrators at once: different fields join, the same field is a conflict', async () => {
  const org = await organisation()
  const ada = await marketer(org, { name: 'Ada', admin: true })
  const udo = await seller(org, { name: 'Udo', admin: true })
  const hers = await edited(ada, { name: 'Traunfeld GmbH' })
  const his = await edited(udo, { currency: 'CHF' })
  const late = await edited(udo, { name: 'Traunfeld AG' })
  await Promise.all([editOrganisation(ada, hers), editOrganisation(udo, his)])
  const { organisation: now } = await organisationSettings(ada)
  expect(now).toMatchObject({ name: 'Traunfeld GmbH', currency: 'CHF', version: 3 })
  await expect(editOrganisation(udo, late)).rejects.toBeInstanceOf(Conflict)
})

test('one organisation cannot change another', async () => {
  const ada = await marketer(await organisation(), { admin: true })
  const other = await organisation({ name: 'Andere' })
  await editOrganisation(ada, await edited(ada, { name: 'Unsere' }))
  const rows = await everyRow('Organisation')
  expect(rows.find(({ id }) => id === other)).toMatchObject({ name: 'Andere', version: 1 })
})
