import { devices, type Sector } from './sector'

const { acidity, flow, level, oxygen, turbidity } = devices

export const waterSupply: Sector = {
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
}

export const sewage: Sector = {
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
}

export const plantEngineering: Sector = {
  name: 'Anlagenbau',
  forms: ['Anlagenbau {ort}', 'Apparatebau {ort}', 'Kellertechnik {ort}', 'Rohrleitungsbau {ort}'],
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
}
