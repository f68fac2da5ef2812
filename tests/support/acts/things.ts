import { randomUUID } from 'node:crypto'
import { createCompany } from '@/lib/companies/commands/companies'
import { createContact, discloseContact } from '@/lib/companies/commands/contacts'
import { createCompanySchema, createContactSchema } from '@/lib/companies/schema'
import { within } from '@/lib/db/within'
import { createLead } from '@/lib/funnel/commands/create-lead'
import { endLead } from '@/lib/funnel/commands/end-lead'
import { createImport } from '@/lib/imports/commands/create'
import type { FileFormat } from '@/lib/imports/inspect'
import { writeNote } from '@/lib/notes/commands'
import { setAbsence } from '@/lib/people/commands/absences'
import { invitePerson } from '@/lib/people/commands/invitations'
import { type Scene, unique } from './act'

/** Parameter of a page → what it names: one of everything that has a page of its own. */
export type Things = Record<string, string>

/** Makes one of everything in the organisation of this scene, with something in every column. */
export async function makeThings(scene: Scene): Promise<Things> {
  const { doer, leader, mate, funnel } = scene
  const companyId = await company(scene)
  const contactId = await contact(scene, companyId)
  const productId = await product(scene)
  const leadId = await lead(scene, contactId, productId)
  await endedLead(scene)
  await writeNote(doer, { on: 'company', subjectId: companyId, text: 'Umbau **im Februar**.' })
  await discloseContact(leader, { contactId, reason: 'Rückruf wegen der Lieferung' })
  const deputyId = mate.id === doer.id ? null : doer.id
  const days = { firstDay: '2091-01-01', lastDay: '2091-01-02', deputyId }
  await setAbsence(mate, { personId: mate.id, ...days })
  return {
    companyId,
    contactId,
    leadId,
    productId,
    personId: mate.id,
    stageId: funnel.stage('SQL'),
    reasonId: funnel.reason('LOST'),
    sourceId: funnel.source(),
    importId: await oneImport(scene),
    token: await invitation(scene),
  }
}

async function company({ doer }: Scene) {
  const parent = { ...empty, name: unique('Hausruck Gruppe') }
  await createCompany(doer, createCompanySchema.parse(parent))
  const fields = {
    name: unique('Molkerei Hausruck'),
    domain: 'hausruck.example',
    sector: 'Molkerei',
    city: 'Ried',
    country: 'Österreich',
    employees: '180',
    revenue: '48250000,50',
    foundedYear: '1952',
    parent: parent.name,
  }
  return (await createCompany(doer, createCompanySchema.parse(fields))).id
}

const empty = {
  ...{ domain: '', sector: '', city: '', country: '' },
  ...{ employees: '', revenue: '', foundedYear: '', parent: '' },
}

async function contact({ doer }: Scene, companyId: string) {
  const fields = { name: unique('Eva Lindinger'), position: 'Leitung Technik' }
  const reached = { email: `${randomUUID()}@hausruck.example`, phone: '+43 7752 1234' }
  const input = createContactSchema.parse({ ...fields, ...reached, companyId })
  return (await createContact(doer, input)).id
}

async function product({ doer }: Scene) {
  const facts = { name: 'Waage 200', nameFolded: unique('waage'), series: 'W', price: '120' }
  const { id } = await within(doer, (tx) =>
    tx.product.create({ data: { ...facts, createdAt: tx.now }, select: { id: true } }),
  )
  return id
}

/** A lead that came as far as an offer, with a note and a next step. */
async function lead({ doer, funnel }: Scene, contactId: string, productId: string) {
  const { id } = await createLead(doer, {
    name: unique('Neue Abfüllung'),
    company: unique('Werft Linz'),
    contactId,
    sourceId: funnel.source(),
    legalBasis: 'CONSENT',
    stageId: funnel.stage('OPPORTUNITY'),
    nextStep: 'Angebot schicken',
    value: '12500',
  })
  await within(doer, (tx) =>
    tx.opportunity.updateMany({ where: { leadId: id }, data: { productId } }),
  )
  await writeNote(doer, { on: 'lead', subjectId: id, text: 'Will im Mai entscheiden.' })
  return id
}

/** A lead that ended, with what was noted then. */
async function endedLead({ doer, funnel, holder }: Scene) {
  const { id: leadId } = await createLead(doer, {
    name: unique('Alte Abfüllung'),
    sourceId: funnel.source(),
    legalBasis: 'CONSENT',
    stageId: funnel.stage(holder === 'SALES' ? 'SAL' : 'INQUIRY'),
  })
  const exit = { exit: 'RECYCLED', reasonId: funnel.reason('RECYCLED') } as const
  await endLead(doer, { leadId, version: 1, ...exit, note: 'Erst im nächsten Jahr.' })
}

/** An import of one file that is done, one row of which was refused. */
async function oneImport({ doer }: Scene) {
  const format: FileFormat = {
    header: ['account', 'sector'],
    headerLine: 1,
    encoding: 'utf-8',
    delimiter: ',',
  }
  const fileId = randomUUID()
  const file = { id: fileId, name: 'accounts.csv', size: 40, format, rowCount: 2 }
  const { id } = await createImport(doer, { id: randomUUID(), files: [file] })
  await within(doer, async (tx) => {
    await tx.import.updateMany({
      where: { id },
      data: {
        state: 'DONE',
        rowsTotal: 1,
        rowsDone: 1,
        rowsRejected: 1,
        startedAt: tx.now,
        finishedAt: tx.now,
      },
    })
    await tx.importRow.createMany({
      data: [{ importId: id, fileId, line: 2, hash: randomUUID(), outcome: 'REJECTED' }],
    })
  })
  return id
}

async function invitation({ doer }: Scene) {
  const place = { department: 'SALES', role: 'MEMBER', approver: false, admin: false } as const
  const name = unique('Nina Berger')
  const email = `${randomUUID()}@traunfeld.example`
  const { link } = await invitePerson(doer, { name, email, ...place })
  return decodeURIComponent(link.split('/').at(-1) ?? '')
}
