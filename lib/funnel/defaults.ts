import 'server-only'
import type { Tx } from '@/lib/db/within'
import type { Department } from '@/lib/viewer'
import type { Exit, StageKind } from './stages'

/**
 * Gives a new organisation its stages, reasons and sources, to be renamed and changed by both sides.
 * Call it once, in the transaction that founds the organisation.
 */
export async function foundFunnel(tx: Tx): Promise<void> {
  const createdAt = tx.now
  await tx.stage.createMany({ data: stages.map((stage) => ({ ...stage, createdAt })) })
  await tx.reason.createMany({ data: reasons.map((reason) => ({ ...reason, createdAt })) })
  await tx.source.createMany({ data: sources.map((source) => ({ ...source, createdAt })) })
}

type Names = { nameDe: string; nameEn: string }
type DefaultStage = Names & {
  kind: StageKind
  holder: Department
  position: number
  maxAgeDays: number | null
}

const stages: DefaultStage[] = [
  stage(1, 'INQUIRY', 'MARKETING', 7, 'Anfrage', 'Inquiry'),
  stage(2, 'MQL', 'MARKETING', 2, 'MQL', 'MQL'),
  stage(3, 'SAL', 'SALES', 5, 'Angenommen', 'Accepted'),
  stage(4, 'SQL', 'SALES', 21, 'SQL', 'SQL'),
  stage(5, 'OPPORTUNITY', 'SALES', 60, 'Chance', 'Opportunity'),
  stage(6, 'WON', 'SALES', null, 'Gewonnen', 'Won'),
]

function stage(
  position: number,
  kind: StageKind,
  holder: Department,
  maxAgeDays: number | null,
  nameDe: string,
  nameEn: string,
): DefaultStage {
  return { position, kind, holder, maxAgeDays, nameDe, nameEn }
}

// A rejection before contact is procedural (PROC), clerical (CLER) or definitional (DEF);
// the share of DEF says when the common definition of a lead needs another look.
const rejection = [
  entry('PROC_AREA', 'Falsches Gebiet oder falsche Zuständigkeit', 'Wrong area or responsibility'),
  entry(
    'PROC_KNOWN',
    'Schon in Bearbeitung oder doppelt',
    'Already being worked on or a duplicate',
  ),
  entry(
    'PROC_CUSTOMER',
    'Bestandskunde, wird schon betreut',
    'Existing customer, already looked after',
  ),
  entry('CLER_CONTACT', 'Ansprechperson nicht erreichbar', 'Contact cannot be reached'),
  entry('CLER_DATA', 'Angaben unvollständig oder falsch', 'Details incomplete or wrong'),
  entry('DEF_SEGMENT', 'Gehört zu keiner Zielgruppe', 'Belongs to no target group'),
  entry('DEF_INTEREST', 'Kein Interesse erkennbar', 'No interest to be seen'),
  entry(
    'DEF_SIZE',
    'Zu klein oder zu groß für unser Angebot',
    'Too small or too large for our offer',
  ),
]

const byExit: Record<Exit, (Names & { code: string })[]> = {
  REJECTED: rejection,
  DISQUALIFIED: [
    entry('NO_NEED', 'Kein Bedarf', 'No need'),
    entry('NO_BUDGET', 'Kein Budget', 'No budget'),
    entry('NO_AUTHORITY', 'Niemand, der entscheiden kann', 'Nobody who can decide'),
    entry('NO_FIT', 'Unsere Lösung passt nicht', 'Our solution does not fit'),
  ],
  RECYCLED: [
    entry('LATER', 'Bedarf kommt später', 'The need comes later'),
    entry('BUDGET_NEXT', 'Budget erst im nächsten Jahr', 'Budget only next year'),
    entry('NOT_REACHED', 'Mehrfach nicht erreicht', 'Not reached several times'),
    entry('IN_CONTRACT', 'Noch anderweitig gebunden', 'Still bound elsewhere'),
  ],
  LOST: [
    entry('COMPETITOR', 'Entscheidung für einen Mitbewerber', 'Chose a competitor'),
    entry('PRICE', 'Preis', 'Price'),
    entry('FUNCTION', 'Leistung oder Funktion fehlt', 'Something was missing in the offer'),
    entry('DELIVERY', 'Lieferzeit', 'Delivery time'),
    entry('RELATION', 'Beziehung zum bisherigen Anbieter', 'Ties to the present supplier'),
    entry('NOT_SAID', 'Grund nicht genannt', 'Reason not given'),
  ],
  NO_DECISION: [
    entry('STOPPED', 'Vorhaben gestoppt', 'Project stopped'),
    entry('POSTPONED', 'Auf unbestimmte Zeit verschoben', 'Postponed without a date'),
    entry('IN_HOUSE', 'Lösung im eigenen Haus', 'Solved in-house'),
    entry('SILENT', 'Keine Antwort mehr', 'No answer any more'),
  ],
}

function entry(code: string, nameDe: string, nameEn: string) {
  return { code, nameDe, nameEn }
}

const reasons = Object.entries(byExit).flatMap(([exit, list]) =>
  list.map((reason, index) => ({ ...reason, exit, position: index + 1 })),
)

const sources = [
  entry('TRADE_FAIR', 'Messe', 'Trade fair'),
  entry('WEB_FORM', 'Webformular', 'Web form'),
  entry('WEBINAR', 'Webinar', 'Webinar'),
  entry('ARTICLE', 'Fachartikel', 'Article'),
  entry('RECOMMENDATION', 'Empfehlung', 'Recommendation'),
  entry('PHONE', 'Telefon', 'Phone'),
  entry('DIRECT', 'Direkte Ansprache', 'Direct approach'),
  entry('TENDER', 'Ausschreibung', 'Tender'),
  entry('EXISTING', 'Bestandskunde', 'Existing customer'),
  entry('PARTNER', 'Partner', 'Partner'),
  entry('IMPORT', 'Import', 'Import'),
].map((source, index) => ({ ...source, position: index + 1 }))
