import { devices, type Sector } from './sector'

const { conductivity, flow, level, oxygen, turbidity } = devices

export const beverages: Sector = {
  name: 'Getränke',
  forms: ['Brauerei {ort}', 'Mineralquelle {ort}', 'Saftkellerei {ort}', 'Getränkewerk {ort}'],
  employees: [45, 480],
  orders: [18, 110],
  devices: [turbidity, flow, oxygen],
  plants: ['Abfülllinie 2', 'Filter 3', 'Drucktank 4', 'Linie 1'],
  needs: [
    'weniger Produktverlust beim Sortenwechsel',
    'Nachweise für das Audit',
    'kürzere Spülzeiten',
  ],
  quotes: [
    'Beim Sortenwechsel lassen wir zu lange in den Gully laufen.',
    'Umbauen können wir nur im Stillstand, also im Februar.',
    'Nach der Filtration verlassen wir uns bisher auf das Auge.',
  ],
  marketing: ['tobias', 'selma', 'emil'],
  sales: ['ines', 'nadine', 'petra'],
}

export const dairy: Sector = {
  name: 'Molkerei',
  forms: ['Molkerei {ort}', 'Käserei {ort}', 'Milchhof {ort}', 'Sennerei {ort}'],
  employees: [35, 420],
  orders: [16, 95],
  devices: [turbidity, conductivity, flow],
  plants: ['Erhitzer 1', 'CIP-Strang 2', 'Annahme 3', 'Rahmtank 5'],
  needs: [
    'sichere Trennung von Produkt und Spülwasser',
    'kürzere Reinigung',
    'lückenlose Aufzeichnung',
  ],
  quotes: [
    'Am Erhitzer verlieren wir je Schicht ein paar hundert Liter.',
    'Jeder fragt zuerst nach der Reinigung, nicht nach der Genauigkeit.',
    'Die Phasentrennung machen wir heute nach Zeit, das ist ungenau.',
  ],
  marketing: ['lea', 'tobias', 'mira'],
  sales: ['ines', 'petra'],
}

export const foodstuffs: Sector = {
  name: 'Lebensmittel',
  forms: ['Zuckerwerk {ort}', 'Ölmühle {ort}', 'Aromen {ort}', 'Stärkefabrik {ort}'],
  employees: [40, 380],
  orders: [15, 120],
  devices: [flow, level, turbidity],
  plants: ['Kocher 2', 'Silo 6', 'Presse 1', 'Mischer 3'],
  needs: ['gleichmäßige Rezepturen', 'Überfüllschutz', 'weniger Handproben'],
  quotes: [
    'Wir ziehen heute jede Stunde eine Handprobe, rund um die Uhr.',
    'Im Herbst während der Kampagne darf niemand in die Halle.',
    'Der Schaum macht jede Füllstandmessung verrückt.',
  ],
  marketing: ['selma', 'lea'],
  sales: ['nadine', 'ines'],
}
