/** What is said besides the reason when a lead leaves, by reason. */
export const farewells: Record<string, readonly string[]> = {
  PROC_AREA: ['Liegt im Gebiet des Partners, dorthin weitergegeben.'],
  PROC_KNOWN: ['Derselbe Bedarf läuft schon unter einem anderen Lead dieses Unternehmens.'],
  PROC_CUSTOMER: ['Betreut das Bestandskundenteam, dort ist die Anfrage angekommen.'],
  CLER_CONTACT: [
    'Nummer gibt es nicht mehr, Mail kommt zurück.',
    'Fünfmal versucht, auch über die Zentrale.',
  ],
  CLER_DATA: ['Name und Firma passen nicht zusammen, Rückfrage blieb ohne Antwort.'],
  DEF_SEGMENT: ['Handel ohne eigene Anlage.', 'Reines Labor, dafür haben wir nichts.'],
  DEF_INTEREST: [
    'Wollte nur das Gewinnspiel.',
    'Hat für eine Diplomarbeit gefragt, Unterlagen geschickt.',
  ],
  DEF_SIZE: ['Eine einzige Messstelle im Hobbybereich.'],
  NO_NEED: ['Messung wurde im Frühjahr schon erneuert, vom Anlagenbauer mitgeliefert.'],
  NO_BUDGET: ['Interesse ehrlich, aber heuer ist alles gestrichen.'],
  NO_AUTHORITY: [
    'Entschieden wird in der Zentrale, und dort will man bei einem Lieferanten bleiben.',
  ],
  NO_FIT: [
    'Temperatur liegt über unserem Bereich.',
    'Braucht eine Zulassung, die wir nicht haben.',
  ],
  LATER: ['Umbau ist verschoben. Sie wollen, dass wir uns wieder melden.'],
  BUDGET_NEXT: ['Budget kommt mit dem neuen Jahr, Angebot sollen wir dann erneuern.'],
  NOT_REACHED: ['Seit drei Wochen nicht erreicht, ruhen lassen und wieder versuchen.'],
  IN_CONTRACT: ['Wartungsvertrag mit dem bisherigen Lieferanten läuft noch.'],
  COMPETITOR: [
    'Der Anbieter, der schon im Haus war, hat den Zuschlag.',
    'Entschieden für das Gerät mit der kürzeren Einbaulänge.',
  ],
  PRICE: ['18 Prozent Abstand, da half auch die Rechnung über die Betriebskosten nicht.'],
  FUNCTION: ['Es fehlt uns die Anbindung an ihre Steuerung.'],
  DELIVERY: ['Neun Wochen waren zu lang, der Stillstand ist in fünf.'],
  RELATION: ['„Mit dem Nachbarn haben wir gute Erfahrungen.“ Fair gespielt, trotzdem schade.'],
  NOT_SAID: ['Absage ohne Begründung, auf Nachfrage keine Antwort.'],
  STOPPED: ['Ganzes Vorhaben gestoppt, auch die anderen Gewerke.'],
  POSTPONED: ['Auf unbestimmte Zeit verschoben, niemand nennt ein Datum.'],
  IN_HOUSE: ['Die eigene Werkstatt baut etwas. Mal sehen.'],
  SILENT: ['Seit dem Angebot keine Antwort mehr, vier Versuche.'],
}

/** What was won, in a sentence or two. */
export const victories: readonly string[] = [
  'Bestellung ist da, {anzahl} Stück {modell}. Danke ans Marketing: Ohne den Anwenderbericht wäre {rolle} nicht an Bord gewesen.',
  'Gewonnen. Ausschlaggebend war das Testgerät an {anlage}.',
  'Auftrag schriftlich. Inbetriebnahme im {monat}, Schulung gleich dabei.',
  'Zuschlag bekommen. Knapp, aber die Lieferzeit hat entschieden.',
]

/** What to do, once a lead is laid up for later. */
export const laterSteps: readonly string[] = [
  'Wieder anrufen',
  'Nach dem Budget fragen',
  'Zum Webinar einladen',
  'Angebot erneuern',
  'Nach dem Stillstand melden',
]

/** Next steps by the stage in which a lead stands. */
export const nextSteps: Record<string, readonly string[]> = {
  INQUIRY: [
    'Rückfrage zu {anlage}',
    'Anrufen und Bedarf klären',
    'Unterlagen {modell} schicken',
    'Einwilligung nachholen',
    'Zuständige Person finden',
  ],
  MQL: [
    'Übergabe vorbereiten',
    'Zeitrahmen erfragen',
    'Mit {vertrieb} kurz abstimmen',
    'Termin für den Vertrieb anbieten',
  ],
  SAL: [
    'Erstgespräch führen',
    'Rückruf: {funktion}',
    'Termin vor Ort vereinbaren',
    'Anlage ansehen',
  ],
  SQL: [
    'Besuch an {anlage}',
    'Technische Klärung mit der Steuerung',
    'Testgerät anbieten',
    'Angebot vorbereiten',
    'Mit dem Einkauf sprechen',
  ],
  OPPORTUNITY: [
    'Angebot nachfassen',
    'Nachverhandlung mit dem Einkauf',
    'Freigabe erfragen',
    'Liefertermin bestätigen',
    'Referenzbesuch begleiten',
  ],
}

/** Names of what a further lead of the same company is about. */
export const projects: readonly string[] = [
  '{groesse} {anlage}',
  'Umbau {anlage}',
  'Ersatz {anlage}',
  '{modell} an {anlage}',
  'Erweiterung {anlage}',
]
