import { devices, type Sector } from './sector'

const { acidity, conductivity, flow, level } = devices

export const chemistry: Sector = {
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
}

export const pharmacy: Sector = {
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
}

export const paper: Sector = {
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
}

export const plastics: Sector = {
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
}
