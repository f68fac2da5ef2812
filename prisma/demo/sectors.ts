import type { PersonKey } from './people'

export type Device = { model: string; quantity: string }

const turbidity: Device = { model: 'TS 40', quantity: 'Trübung' }
const flow: Device = { model: 'DF 20', quantity: 'Durchfluss' }
const conductivity: Device = { model: 'LF 30', quantity: 'Leitfähigkeit' }
const level: Device = { model: 'FS 12', quantity: 'Füllstand' }
const oxygen: Device = { model: 'OX 15', quantity: 'Sauerstoff' }
const acidity: Device = { model: 'PH 9', quantity: 'pH-Wert' }

export type Sector = {
  name: string
  /** How firms of the sector are called, `{ort}` being an invented place. */
  forms: readonly string[]
  employees: readonly [number, number]
  /** Values of orders in thousands of euros. */
  orders: readonly [number, number]
  devices: readonly Device[]
  /** Parts of a plant, in words that need no article. */
  plants: readonly string[]
  /** What customers want, as a noun that needs no article. */
  needs: readonly string[]
  /** What customers say. */
  quotes: readonly string[]
  marketing: readonly PersonKey[]
  sales: readonly PersonKey[]
}

export const sectors: readonly Sector[] = [
  {
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
  },
  {
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
  },
  {
    name: 'Wasserversorgung',
    forms: ['Wasserverband {ort}', 'Stadtwerke {ort}', 'Wasserwerk {ort}', 'Gemeindewasser {ort}'],
    employees: [8, 260],
    orders: [24, 160],
    devices: [turbidity, flow, level],
    plants: ['Hochbehälter 2', 'Brunnen 4', 'Filterstufe 1', 'Quellsammelstube 3'],
    needs: ['Fernüberwachung', 'frühe Warnung nach Starkregen', 'Ersatz der alten Messstellen'],
    quotes: [
      'Nach jedem Gewitter fährt heute jemand hinauf und schaut nach.',
      'Über die Investition entscheidet der Gemeinderat, also nicht vor März.',
      'Strom haben wir dort oben keinen, nur die Photovoltaik.',
    ],
    marketing: ['jonas', 'emil'],
    sales: ['florian', 'ruth'],
  },
  {
    name: 'Abwasser',
    forms: ['Abwasserverband {ort}', 'Klärwerk {ort}', 'Reinhalteverband {ort}'],
    employees: [10, 140],
    orders: [22, 150],
    devices: [oxygen, level, acidity],
    plants: ['Belebung 1', 'Becken 3', 'Rechen 2', 'Nachklärung 4'],
    needs: [
      'weniger Strom für die Belüftung',
      'Ersatz vor der nächsten Prüfung',
      'weniger Wartung an den Sonden',
    ],
    quotes: [
      'Die Belüftung ist unser größter Posten auf der Stromrechnung.',
      'Unsere Sonden sind öfter in der Werkstatt als im Becken.',
      'Ausschreiben müssen wir ab einer gewissen Summe ohnehin.',
    ],
    marketing: ['emil', 'jonas'],
    sales: ['florian', 'ruth'],
  },
  {
    name: 'Chemie',
    forms: ['Lackfabrik {ort}', 'Farbwerke {ort}', 'Harzwerk {ort}', 'Chemiepark {ort}'],
    employees: [60, 520],
    orders: [30, 180],
    devices: [flow, acidity, conductivity],
    plants: ['Reaktor 2', 'Dosierung 5', 'Neutralisation 1', 'Kühlkreis 3'],
    needs: ['genauere Dosierung', 'Ersatz mit Ex-Zulassung', 'weniger Ausschuss am Chargenanfang'],
    quotes: [
      'Ohne Ex-Zulassung brauchen wir gar nicht weiterzureden.',
      'Die ersten zwei Prozent jeder Charge sind heute Ausschuss.',
      'Freigegeben wird nur, was zwei Monate im Versuch gelaufen ist.',
    ],
    marketing: ['lea', 'mira'],
    sales: ['andreas', 'nadine'],
  },
  {
    name: 'Pharma',
    forms: ['Arzneiwerk {ort}', 'Pharma Lohnwerk {ort}', 'Wirkstoffwerk {ort}'],
    employees: [80, 640],
    orders: [35, 190],
    devices: [conductivity, flow, acidity],
    plants: ['Reinstwasser 1', 'Ansatztank 2', 'CIP-Strang 4', 'Abfüllraum 3'],
    needs: [
      'qualifizierte Leitfähigkeitsmessung',
      'vollständige Dokumentation',
      'Ersatz ohne neue Validierung',
    ],
    quotes: [
      'Jede Änderung kostet uns eine Validierung, das müssen Sie mitrechnen.',
      'Ohne Werkszeugnis nach Vorlage nimmt die Qualitätssicherung nichts ab.',
      'Wir bestellen erst, wenn die Papiere vollständig sind.',
    ],
    marketing: ['lea', 'selma'],
    sales: ['nadine', 'andreas'],
  },
  {
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
  },
  {
    name: 'Papier',
    forms: ['Papierfabrik {ort}', 'Kartonwerk {ort}', 'Zellstoffwerk {ort}'],
    employees: [90, 620],
    orders: [28, 170],
    devices: [flow, level, conductivity],
    plants: ['Stoffauflauf 1', 'Siebwasser 2', 'Bütte 4', 'Kreislauf 3'],
    needs: ['weniger Frischwasser', 'ruhigeren Stoffstrom', 'Ersatz ohne Produktionsstopp'],
    quotes: [
      'Abgestellt wird zweimal im Jahr, dazwischen kommt niemand an die Rohre.',
      'Fasern setzen uns jede Messstelle nach ein paar Wochen zu.',
      'Beim Frischwasser zählt inzwischen jeder Kubikmeter.',
    ],
    marketing: ['emil', 'selma'],
    sales: ['ruth', 'andreas'],
  },
  {
    name: 'Kunststoff',
    forms: ['Folienwerk {ort}', 'Spritzgusswerk {ort}', 'Kunststoffwerk {ort}'],
    employees: [40, 340],
    orders: [12, 80],
    devices: [flow, conductivity, level],
    plants: ['Kühlkreis 1', 'Extruder 3', 'Rückkühler 2', 'Granulatsilo 4'],
    needs: ['gleichmäßige Kühlung', 'weniger Stillstand', 'Überblick über den Wasserverbrauch'],
    quotes: [
      'Wenn die Kühlung schwankt, merken wir es erst am Ausschuss.',
      'Es muss in einer Schicht umgebaut sein, sonst rechnet es sich nicht.',
      'Unsere Durchflussmesser sind älter als mancher Lehrling.',
    ],
    marketing: ['tobias', 'emil'],
    sales: ['ruth', 'petra'],
  },
  {
    name: 'Anlagenbau',
    forms: [
      'Anlagenbau {ort}',
      'Apparatebau {ort}',
      'Kellertechnik {ort}',
      'Rohrleitungsbau {ort}',
    ],
    employees: [25, 300],
    orders: [20, 140],
    devices: [flow, turbidity, level],
    plants: ['Modul 2', 'Skid 4', 'Serie 7', 'Prüfstand 1'],
    needs: ['kurze Lieferzeiten', 'Rahmenpreise für ein Jahr', 'Anschluss an die eigene Steuerung'],
    quotes: [
      'Wir planen Sie gern ein, aber der Endkunde entscheidet.',
      'Acht Wochen Lieferzeit sind bei uns ein Ausschlussgrund.',
      'Wenn die Anbindung an die Steuerung passt, nehmen wir gleich zwölf Stück.',
    ],
    marketing: ['tobias', 'selma', 'jonas'],
    sales: ['andreas', 'florian'],
  },
]
