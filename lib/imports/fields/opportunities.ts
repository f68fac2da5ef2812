import { field } from './field'

/** A lead, with the opportunity it may have become. */
export const opportunityFields = [
  field(
    'externalId',
    'line',
    'Kennung, ID, Nummer, Nr, Leadnummer, Lead-ID, Chancen-ID, Chancennummer, Vorgangsnummer, Opportunity ID, Opportunity number, Deal ID, Lead ID, Lead number, Prospect ID, Record ID, External ID',
    { limit: 100 },
  ),
  field(
    'name',
    'line',
    'Titel, Bezeichnung, Betreff, Chance, Verkaufschance, Lead, Leadname, Opportunity, Opportunity name, Deal, Deal name, Lead name, Title, Subject',
  ),
  field(
    'company',
    'line',
    'Firma, Firmenname, Unternehmen, Unternehmensname, Kunde, Kundenname, Organisation, Account, Account name, Company, Company name, Customer, Organization',
    { refersTo: 'companies' },
  ),
  field(
    'contact',
    'line',
    'Ansprechpartner, Ansprechpartnerin, Ansprechperson, Kontakt, Kontaktperson, Kontaktname, Contact, Contact name, Contact person, Primary contact',
    { refersTo: 'contacts' },
  ),
  field(
    'email',
    'email',
    'E-Mail, Mail, Email, E-Mail-Adresse, Mailadresse, Email address, Contact email',
  ),
  field(
    'phone',
    'line',
    'Telefon, Tel, Telefonnummer, Mobil, Phone, Phone number, Telephone, Mobile',
    { limit: 60 },
  ),
  field('product', 'line', 'Produkt, Produktname, Artikel, Leistung, Product, Product name, Item', {
    refersTo: 'products',
  }),
  field(
    'salesOwner',
    'person',
    'Verantwortlich Vertrieb, Betreuer, Betreuerin, Vertriebsmitarbeiter, Verkäufer, Verkäuferin, Außendienst, Zuständig, Besitzer, Sales agent, Sales rep, Sales representative, Sales owner, Account executive, Owner, Opportunity owner, Lead owner, Deal owner, SR ID',
  ),
  field(
    'marketingOwner',
    'person',
    'Verantwortlich Marketing, Marketingverantwortliche, Marketing owner, Marketer, Campaign owner',
  ),
  field(
    'source',
    'line',
    'Quelle, Herkunft, Leadquelle, Kanal, Ursprung, Source, Lead source, Lead origin, Origin, Channel',
  ),
  field(
    'legalBasis',
    'legalBasis',
    'Rechtsgrundlage, Einwilligung, Legal basis, Lawful basis, Consent, Consent basis',
  ),
  field(
    'stage',
    'stage',
    'Stufe, Phase, Status, Stadium, Verkaufsphase, Leadstatus, Stage, Deal stage, Sales stage, Opportunity stage, Lead status, Pipeline stage, Lifecycle stage',
  ),
  field(
    'enteredOn',
    'date',
    'Eingang, Eingangsdatum, Angelegt am, Angelegt, Erstellt am, Erstellt, Erfasst am, Erstkontakt, Created, Created on, Created at, Created date, Create date, Entry date, Date entered, First contact date, Lead date',
  ),
  field(
    'engagedOn',
    'date',
    'Chance seit, Eröffnet am, Beginn, Verhandlungsbeginn, Engage date, Engaged on, Opened on, Open date, Opportunity created, Qualified on',
  ),
  field(
    'closedOn',
    'date',
    'Abschluss, Abschlussdatum, Abgeschlossen am, Geschlossen am, Gewonnen am, Entschieden am, Close date, Closed on, Closed date, Closed at, Won date, Date closed',
  ),
  field(
    'expectedCloseOn',
    'date',
    'Erwarteter Abschluss, Voraussichtlicher Abschluss, Geplanter Abschluss, Abschluss geplant, Expected close, Expected close date, Expected closing date, Forecast close date',
  ),
  field(
    'value',
    'money',
    'Wert, Betrag, Summe, Auftragswert, Erwarteter Wert, Volumen, Umsatz, Potenzieller Umsatz, Auftragsvolumen, Value, Amount, Close value, Deal value, Deal size, Opportunity value, Expected revenue, Expected value, Revenue',
  ),
  field('nextStep', 'line', 'Nächster Schritt, Nächste Aktion, To do, Next step, Next action', {
    limit: 500,
  }),
  field(
    'nextStepOn',
    'date',
    'Nächster Schritt am, Wiedervorlage am, Nächster Termin, Next step date, Next step on, Next action date, Follow up date',
  ),
  field(
    'note',
    'text',
    'Notiz, Notizen, Anmerkung, Anmerkungen, Bemerkung, Bemerkungen, Kommentar, Bem, Note, Notes, Comment, Comments, Remark, Remarks, Description',
  ),
]
