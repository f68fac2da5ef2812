/** After the first talk of sales with the customer. */
export const firstContact: readonly string[] = [
  'Erstgespräch mit {rolle3}, 20 Minuten. „{zitat}“ Nächster Schritt ist ein Blick auf {anlage}.',
  'Erreicht beim dritten Versuch. Interesse bestätigt, aber {rolle} will zuerst intern klären, wer das bezahlt.',
  'Angerufen:\n\n- {anlage}, Messung bisher von Hand\n- gewünscht: {bedarf}\n- entscheidet: {rolle}',
  'Gutes Gespräch. Unterlagen aus dem Marketing waren gelesen, das hat eine halbe Stunde gespart.',
  'Gespräch kurz, weil in der Schicht. Vereinbart ist ein Termin mit {rolle3}.',
  'Telefonat: Es geht doch nicht um {anlage}, sondern um eine neue Leitung daneben. {groesse} bleibt.',
  'Per Mail geantwortet: grundsätzlich ja, aber erst nach dem Stillstand im {monat}.',
]

/** Need and timing are confirmed. */
export const need: readonly string[] = [
  'Vor Ort gewesen. {anlage} ist zugänglich, Einbau in einer Schicht möglich.\n\n**Bedarf bestätigt:** {bedarf}.',
  'Bedarf und Zeit stehen fest: {anzahl} Stück {modell}, Lieferung bis {monat}. Entschieden wird zu dritt.',
  'Besuch mit {rolle3}. „{zitat}“ Von dort sind wir ausgegangen, die Rechnung schicke ich nach.',
  'Verluste gemeinsam überschlagen: Die Messung hätte sich in gut einem Jahr bezahlt. Das hat überzeugt.',
  'Testgerät zugesagt, vier Wochen an {anlage}. Danach will {rolle} entscheiden.',
  'Technische Klärung mit der Verfahrenstechnik:\n\n1. Nennweite passt\n2. Temperatur passt\n3. Anbindung an die Steuerung noch offen',
  'Sie haben ein zweites Angebot im Haus. Unser Vorteil ist die Reinigung ohne Ausbau.',
  'Jetzt ist auch der Einkauf dabei. Ab € 25.000 braucht es dort zwei Unterschriften.',
]

/** An offer is out. */
export const offer: readonly string[] = [
  'Angebot über {anzahl} Stück {modell} verschickt, gültig sechs Wochen. {Rolle} will es nächste Woche durchgehen.',
  'Angebot besprochen. Preis ist nicht das Thema, die **Lieferzeit** schon.',
  'Nachverhandelt: kein Nachlass, dafür die Schulung inbegriffen. Damit können beide leben.',
  'Rückfrage zum Wartungsvertrag: „Was ist im ersten Jahr dabei?“ Antwort geschickt, Liste beigelegt.',
  'Freigabe liegt bei der Geschäftsführung. {Rolle} rechnet mit {monat}.',
  'Mitbewerb hat nachgelegt und ist jetzt billiger. Ich bleibe bei unserem Preis und zeige die Betriebskosten.',
  'Testgerät läuft seit zwei Wochen, Werte decken sich mit dem Labor. Das war der Punkt, an dem alles hing.',
  'Bestellung ist mündlich zugesagt, schriftlich fehlt noch die zweite Unterschrift.',
]

/** What marketing adds while sales is at work. */
export const support: readonly string[] = [
  'Anwenderbericht aus derselben Branche geschickt, dazu die Einbauzeichnung {modell}.',
  '{vertrieb}, der Kunde hat gestern die Preisliste und die Seite zum Wartungsvertrag geöffnet.',
  'Für das Angebot: Die Rechenhilfe zum Produktverlust ist jetzt auch als Tabelle fertig, Link steht beim Anwenderbericht.',
  'Referenzbesuch vorgeschlagen, eine Stunde Fahrt. Termin stimmt {vertrieb} ab.',
  'Frage des Kunden aus dem Webinar beantwortet und hier abgelegt, damit niemand sie zweimal beantwortet.',
  'Der Einwand „Einbau nur im Stillstand“ kommt jetzt zum fünften Mal. Nehme ich in die Unterlagen auf.',
]

/** Sales gives a lead back because something is missing. */
export const givenBack: readonly string[] = [
  'Zurück ans Marketing: Ansprechperson ist nicht zuständig. Bitte {rolle} ausfindig machen, dann rufe ich sofort an.',
  'So kann ich nicht anrufen, es fehlen Anlage und Menge. Bitte einmal nachfragen.',
  'Zurück zur Klärung: Unter dieser Adresse gibt es nur die Verwaltung, das Werk liegt woanders.',
  'Der Kunde erinnert sich nicht an die Anfrage. Bitte prüfen, ob die Einwilligung wirklich von ihm ist.',
]

/** Marketing answers what was missing. */
export const mended: readonly string[] = [
  'Nachgetragen: zuständig ist {rolle}, es geht um {anlage}.',
  'Mit dem Werk telefoniert, Angaben ergänzt. Bedarf: {bedarf}.',
  'Einwilligung liegt vor, Datum und Formular sind hinterlegt. Bitte noch einmal versuchen.',
]

/** It went a step back, within sales. */
export const stepBack: readonly string[] = [
  'Einen Schritt zurück: {rolle} hat gewechselt, wir fangen beim Bedarf noch einmal an.',
  'Vorhaben wurde umgeplant, {anlage} fällt weg. Neuer Bedarf wird gerade erhoben.',
  'Angebot ruht, weil der Kunde die Anlage zuerst selbst prüfen will.',
]

/** A lead that had left is back. */
export const again: readonly string[] = [
  'Wieder da: {rolle} hat sich von selbst gemeldet, das Budget ist freigegeben.',
  'Wiedervorlage war heute fällig. Angerufen, der Bedarf besteht: {bedarf}.',
  'Neuer Anlauf nach dem Besuch am Stand. Diesmal ist {rolle} mit am Tisch.',
  'Damals zu früh, jetzt wird {anlage} wirklich umgebaut.',
]
