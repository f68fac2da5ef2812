/** What both sides write down about a company. */
export const companyNotes: readonly string[] = [
  '**Standort:** ein Werk, zwei Schichten. Besuche nur mit Sicherheitsunterweisung, die dauert 20 Minuten.',
  'Jahresstillstand ist immer im {monat}. Alles, was eingebaut werden soll, muss vorher dort sein.',
  'Entscheidungen fallen montags in der Technikrunde. Wer bis Freitag nichts geschickt hat, wartet eine Woche.',
  'Einkauf läuft über die Gruppe, Technik entscheidet am Standort. Beide brauchen unterschiedliche Unterlagen.',
  'Der Werksleiter mag keine Präsentationen. Ein Blatt mit drei Zahlen genügt.',
  'Steuerung vom Anlagenbauer, Anschluss nur über dessen Baustein. Liste liegt bei {vertrieb}.',
  'Guter Referenzkunde, wenn man vorher fragt. Bitte nicht öfter als zweimal im Jahr.',
  'Rechnungen nur mit Bestellnummer, sonst bleiben sie liegen.',
  'Lesen unseren Rundbrief wirklich. Auf die Ausgabe zu {groesse} kamen zwei Rückfragen.',
  'Investieren in den nächsten zwei Jahren in {anlage}. Das sollten beide Abteilungen im Kalender haben.',
  'Sind beim Wort „Digitalisierung“ allergisch. Von {bedarf} reden, dann hören sie zu.',
  'Haben schlechte Erfahrung mit einem anderen Anbieter: „{zitat}“',
  'Ansprechperson geht nächstes Jahr in Pension, die Nachfolge ist schon im Haus.',
  'Zahlen pünktlich, verhandeln hart, bleiben lange. Lieber ein fairer Preis beim ersten Mal.',
]
