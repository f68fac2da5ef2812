import { field } from './field'

export const contactFields = [
  field(
    'name',
    'line',
    'Name, Ansprechpartner, Ansprechpartnerin, Ansprechperson, Kontakt, Kontaktname, Kontaktperson, Vollständiger Name, Full name, Contact, Contact name, Contact person, Person',
  ),
  field('firstName', 'line', 'Vorname, First name, Firstname, Given name', { limit: 100 }),
  field(
    'lastName',
    'line',
    'Nachname, Familienname, Zuname, Last name, Lastname, Surname, Family name',
    { limit: 100 },
  ),
  field(
    'email',
    'email',
    'E-Mail, Mail, Email, E-Mail-Adresse, Mailadresse, Email address, Work email, Business email',
  ),
  field(
    'phone',
    'line',
    'Telefon, Tel, Telefonnummer, Mobil, Mobiltelefon, Handy, Phone, Phone number, Telephone, Mobile, Mobile phone',
    { limit: 60 },
  ),
  field(
    'position',
    'line',
    'Position, Funktion, Rolle, Stelle, Berufsbezeichnung, Job title, Jobtitle, Role, Title',
  ),
  field(
    'company',
    'line',
    'Firma, Firmenname, Unternehmen, Unternehmensname, Kunde, Organisation, Account, Account name, Company, Company name, Organization, Employer',
    { refersTo: 'companies' },
  ),
]
