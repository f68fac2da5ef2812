import { pick, randomFrom } from './random'

const trades = [
  'Molkerei',
  'Sägewerk',
  'Brauerei',
  'Papierfabrik',
  'Stadtwerke',
  'Gießerei',
  'Mühle',
  'Druckerei',
  'Klinik',
  'Käserei',
  'Weberei',
  'Zementwerk',
] as const
const towns = [
  'Ager',
  'Hausruck',
  'Mühlviertel',
  'Innviertel',
  'Traunsee',
  'Wels',
  'Steyr',
  'Bamberg',
  'Görlitz',
  'Überlingen',
  'Lübeck',
  'Passau',
  'Sankt Gallen',
  'Weiz',
  'Fürth',
  'Jena',
] as const
const forms = ['GmbH', 'AG', 'KG', 'e. G.', 'GmbH & Co. KG'] as const
const sectors = [
  'Lebensmittel',
  'Holz',
  'Energie',
  'Metall',
  'Papier',
  'Gesundheit',
  'Bau',
  'Textil',
] as const
const givenNames = [
  'Anna',
  'Björn',
  'Clara',
  'Deniz',
  'Elif',
  'Franz',
  'Greta',
  'Hakan',
  'Ines',
  'Jörg',
  'Katharina',
  'Lukas',
  'Mira',
  'Noah',
  'Olga',
  'Paul',
] as const
const familyNames = [
  'Adler',
  'Bauer',
  'Çelik',
  'Dornbirner',
  'Ebner',
  'Fuchs',
  'Größl',
  'Huber',
  'Ivanova',
  'Jäger',
  'Kowalski',
  'Lindner',
  'Maier',
  'Novak',
  'Özdemir',
  'Prantl',
] as const
const steps = [
  'Rückruf vereinbaren',
  'Angebot nachfassen',
  'Messdaten anfordern',
  'Termin vor Ort',
  'Referenz schicken',
  'Bedarf klären',
] as const
const projects = [
  'Durchflussmessung',
  'Umbau Abfüllung',
  'Energiezähler',
  'Kalibrierung',
  'Ersatz Sensorik',
  'Neue Linie',
  'Wartungsvertrag',
] as const

/** A company by its number; no two are called alike. */
export function companyOf(number: number) {
  const random = randomFrom(7_000_000 + number)
  const city = pick(towns, random)
  return {
    name: `${pick(trades, random)} ${city} ${number + 1} ${pick(forms, random)}`,
    city,
    sector: pick(sectors, random),
    employees: 10 + Math.floor(random() * 900),
    revenue: Math.floor(random() * 90_000_000),
  }
}

/** A person by their number. */
export function personOf(number: number): string {
  const random = randomFrom(9_000_000 + number)
  return `${pick(givenNames, random)} ${pick(familyNames, random)}`
}

export function nextStepOf(random: () => number): string {
  return pick(steps, random)
}

export function projectOf(random: () => number): string {
  return pick(projects, random)
}
