/** Words a lead is written down with, by where it came from. */
export const capture: Record<string, readonly string[]> = {
  TRADE_FAIR: [
    'Messestand **{messe}**: Gespräch mit {rolle3}. Thema {groesse} an {anlage}. Unterlagen erst nach der Messe schicken, vorher liest sie niemand.',
    'Kurz am Stand ({messe}), Karte liegt vor, Einwilligung am Formular angekreuzt.\n\n- Anlage: {anlage}\n- Wunsch: {bedarf}\n- Zeitrahmen: nicht gefragt',
    'Am Stand {modell} in der Hand gehabt und gefragt, ob man den Fühler ohne Ausbau reinigen kann. {Rolle} klang ernsthaft interessiert.',
    'Kam über die Vorführung am Stand ({messe}). O-Ton: „{zitat}“',
    'Zweites Gespräch am Stand, diesmal mit {rolle3}. Sie vergleichen uns mit einem Anbieter, den sie schon im Haus haben.',
  ],
  WEBINAR: [
    'Webinar „{webinar}“ bis zum Ende gehört und im Chat gefragt, wie oft man kalibrieren muss.',
    'Angemeldet und dabei gewesen („{webinar}“). Hat danach die Rechenhilfe heruntergeladen und am selben Tag den Anwenderbericht.',
    'Webinar „{webinar}“, Rückfrage von {rolle3}: „{zitat}“',
    'War nicht live dabei, hat aber die Aufzeichnung zu „{webinar}“ zweimal geöffnet. Bittet um Rückruf.',
  ],
  WEB_FORM: [
    'Webformular: „{zitat}“ Bittet um ein Angebot für {anzahl} Messstellen.',
    'Formular auf der Seite {modell}. Angegeben sind {anlage} und {bedarf}, Telefonnummer fehlt.',
    'Formular „Beratung anfordern“. Freitext: Messung von {groesse} an {anlage}, bisher von Hand.',
    'Über das Formular kam nur ein Satz: „{zitat}“ Nachgefragt, um welche Leitung es geht.',
  ],
  ARTICLE: [
    'Auf den Fachartikel zu {groesse} hin geschrieben. Möchte wissen, ob das auch an {anlage} ginge.',
    'Hat den Fachartikel zu {groesse} intern weitergegeben, {rolle} meldet sich mit zwei Fragen zur Einbaulage.',
    'Leserbrief zum Artikel, freundlich und kritisch: „{zitat}“',
  ],
  RECOMMENDATION: [
    'Empfehlung eines bestehenden Kunden aus derselben Branche. Kennt {modell} aus dessen Anlage.',
    'Empfohlen über einen Anlagenbauer, mit dem wir schon zwei Projekte hatten. Es geht um {anlage}.',
    '{Rolle} wurde beim Branchentreffen auf uns hingewiesen. Bedarf: {bedarf}.',
  ],
  PHONE: [
    'Anruf bei der Zentrale, {rolle} hat gleich nach Lieferzeiten für {modell} gefragt.',
    'Anruf: „{zitat}“ Rückruf vereinbart, am liebsten vormittags.',
    'Hat angerufen, weil der bisherige Lieferant {groesse} aus dem Programm nimmt.',
  ],
  DIRECT: [
    'Direkt angesprochen, weil dort {anlage} umgebaut wird. {Rolle} hat zugehört, aber nichts versprochen.',
    'Besuch in der Gegend, ohne Termin vorbeigeschaut. {Rolle} nahm sich eine Viertelstunde: {bedarf} ist ein Thema.',
    'Alten Kontakt aufgewärmt. Die Leute von damals sind weg, {rolle} ist neu und offen.',
  ],
  TENDER: [
    'Ausschreibung {groesse}, {anzahl} Messstellen. Fragen sind bis zwei Wochen vor Abgabe möglich.',
    'Ausschreibung über die Vergabeplattform. Wertung: 60 Preis, 25 Betriebskosten, 15 Schulung.',
  ],
  EXISTING: [
    'Bestandskunde, betreibt {anzahl} Stück {modell}. Denkt über {anlage} nach, weil dort noch ein fremdes Gerät sitzt.',
    'Beim Wartungstermin gefragt worden, ob wir auch {groesse} an {anlage} können. Ja, können wir.',
    'Bestandskunde fragt nach: {bedarf}. Rahmenpreise vom Vorjahr gelten noch.',
  ],
  PARTNER: [
    'Der Partner vor Ort hat den Kontakt hergestellt und bleibt gern dabei. Thema: {bedarf}.',
    'Vom Partner gemeldet: {anlage} wird neu geplant, {groesse} ist noch nicht vergeben.',
  ],
}

/** Why a lead is worth handing over. */
export const qualify: readonly string[] = [
  'Passt: Branche, Größe und Anlage stimmen. {Rolle} will {bedarf} und hat ein Budget genannt, ohne Zahl.',
  'Nachgefragt und eingestuft:\n\n1. Anlage: {anlage}\n2. Bedarf: {bedarf}\n3. Entscheidung: {rolle}, Einkauf prüft mit\n4. Zeitrahmen: {monat}',
  'Dreimal auf der Seite {modell}, Preisanfrage gestartet und abgebrochen. Interesse ist da, jetzt braucht es ein Gespräch.',
  'Telefonat, 12 Minuten. „{zitat}“ Mehr dazu weiß {rolle}.',
  'Hat den Anwenderbericht heruntergeladen und die Einbauzeichnung verlangt. Das macht niemand aus Neugier.',
  'Passung gut, Zeitrahmen offen. Ich würde trotzdem übergeben, weil {anlage} ohnehin umgebaut wird.',
  '{Rolle} bestätigt: {groesse} wird heute von Hand gemessen, das soll aufhören.',
  'Kriterien erfüllt bis auf den Zeitrahmen. Budgetrunde ist dort im {monat}.',
]

/** What goes along when a lead is handed over. */
export const handover: readonly string[] = [
  'Übergabe an {vertrieb}: Ansprechperson ist {rolle}, am besten Dienstag oder Donnerstag vor zehn.',
  'Für {vertrieb}: Bitte nicht mit dem Preis anfangen. Dort geht es um {bedarf}.',
  '{vertrieb}, der wichtigste Satz aus dem Gespräch: „{zitat}“',
  'Unterlagen sind verschickt (Datenblatt {modell}, Anwenderbericht). Offen ist nur die Einbaulage an {anlage}.',
  'Zur Übergabe: Termin ist dem Kunden versprochen, diese oder nächste Woche. Bitte kurz Bescheid geben, wenn es nicht geht.',
  'Achtung, zwei Leute im Spiel: {rolle} will es, der Einkauf bremst.',
]

/** What sales knows before the hand-over. */
export const hints: readonly string[] = [
  'Kenne dort den Werksleiter aus einem früheren Projekt. Wenn ihr so weit seid, rufe ich ihn an.',
  'Vorsicht: Vor zwei Jahren haben wir dort wegen der Lieferzeit verloren.',
  'Die haben letztes Jahr bei {anlage} investiert. Wahrscheinlich geht es jetzt um den zweiten Abschnitt.',
  'Bitte nach dem Baujahr von {anlage} fragen. Davon hängt der Anschluss ab.',
  'Der Einkauf sitzt dort in der Zentrale, nicht am Standort.',
]
