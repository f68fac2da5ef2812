import { describe, expect, test } from 'vitest'
import { demoCompanies, demoContacts } from '@/prisma/demo/companies'
import { emailOf, people, personKeys } from '@/prisma/demo/people'
import { familyNames, firstNames, regions } from '@/prisma/demo/places'
import { timeline } from '@/prisma/demo/plan/timeline'
import { sectors } from '@/prisma/demo/sectors'

const companies = demoCompanies()
const contacts = demoContacts(companies)

describe('nobody and nothing of it exists', () => {
  test('firms are called after invented places', () => {
    const places = regions.flatMap((region) => region.places)
    const forms = sectors.flatMap((sector) => sector.forms)
    const invented = places.flatMap((place) => forms.map((form) => form.replace('{ort}', place)))
    const known = new Set([...invented, 'Hausried Gruppe', 'Ennsleiten Beteiligungen'])
    expect(companies.filter(({ name }) => !known.has(name))).toEqual([])
    expect(new Set(companies.map(({ name }) => name)).size).toBe(companies.length)
    expect(companies.length).toBeGreaterThanOrEqual(120)
  })

  test('addresses end where no address can exist', () => {
    const addresses = [
      ...companies.map(({ domain }) => domain),
      ...contacts.map(({ email }) => email),
      ...personKeys.map((key) => emailOf(people[key])),
    ]
    expect(addresses.filter((address) => !/^[a-z0-9.@-]+\.example$/.test(address))).toEqual([])
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  test('telephone numbers are those kept free for films and books', () => {
    const free = /^\+49 (30 23125|69 90009|89 99998|221 4710) \d{3}$/
    const phones = contacts.flatMap(({ phone }) => (phone ? [phone] : []))
    expect(phones.length).toBeGreaterThan(20)
    expect(phones.filter((phone) => !free.test(phone))).toEqual([])
  })

  test('names of people there are put together from lists', () => {
    const names = new Set(
      firstNames.flatMap((first) => familyNames.map((last) => `${first} ${last}`)),
    )
    expect(contacts.filter(({ name }) => !names.has(name))).toEqual([])
    expect(new Set(contacts.map(({ name }) => name)).size).toBe(contacts.length)
  })
})

describe('what people have written', () => {
  const { acts } = timeline('2026-11-23')
  const texts = acts.flatMap((act) => {
    if (act.do === 'note' || act.do === 'companyNote') return [act.text]
    if (act.do === 'end') return act.note ? [act.note] : []
    if (act.do === 'create') return [act.name]
    return act.do === 'edit' && act.changes.nextStep ? [act.changes.nextStep] : []
  })

  test('is complete, calm and mentions nobody outside the company', () => {
    const faulty = texts.filter(
      (text) => /[{}!]|undefined|null|NaN|@/.test(text) || text !== text.trim(),
    )
    expect(faulty).toEqual([])
    expect(texts.length).toBeGreaterThan(1_200)
  })

  test('is not always the same', () => {
    const notes = acts.flatMap((act) => (act.do === 'note' ? [act.text] : []))
    expect(new Set(notes).size).toBeGreaterThan(notes.length / 2)
  })

  test('is not said twice of one lead', () => {
    const said = acts.flatMap((act) => (act.do === 'note' ? [`${act.lead}: ${act.text}`] : []))
    expect(new Set(said).size).toBeGreaterThan(said.length * 0.98)
  })

  test('leads are told apart by their names', () => {
    const names = acts.flatMap((act) => (act.do === 'create' ? [act.name] : []))
    expect(new Set(names).size).toBe(names.length)
  })
})
