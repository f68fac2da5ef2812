import { field } from './field'

export const companyFields = [
  field(
    'name',
    'line',
    'Firma, Firmenname, Unternehmen, Unternehmensname, Name, Kunde, Kundenname, Konto, Organisation, Account, Account name, Company, Company name, Customer, Customer name, Organization, Business name',
    { required: true },
  ),
  field(
    'domain',
    'domain',
    'Domain, Webseite, Website, Homepage, Internet, Internetadresse, URL, Web, Company domain, Company website',
  ),
  field(
    'sector',
    'line',
    'Branche, Sektor, Wirtschaftszweig, Industrie, Sector, Industry, Vertical',
    { limit: 120 },
  ),
  field('city', 'line', 'Ort, Stadt, Standort, Firmensitz, Sitz, City, Town', { limit: 120 }),
  field(
    'country',
    'line',
    'Land, Staat, Country, Office location, Location, Headquarters, Country region',
    { limit: 120 },
  ),
  field(
    'employees',
    'whole',
    'Mitarbeiter, Mitarbeitende, Mitarbeiterzahl, Anzahl Mitarbeiter, Beschäftigte, Personalstand, Employees, Number of employees, Employee count, Headcount, Staff, Company size',
  ),
  field(
    'revenue',
    'money',
    'Umsatz, Jahresumsatz, Umsatzerlöse, Revenue, Annual revenue, Yearly revenue, Turnover, Sales volume',
  ),
  field(
    'foundedYear',
    'year',
    'Gründungsjahr, Gegründet, Gründung, Baujahr der Firma, Year established, Established, Founded, Year founded, Founding year',
  ),
  field(
    'parent',
    'line',
    'Muttergesellschaft, Mutter, Muttergesellschaft von, Konzern, Konzernmutter, Tochter von, Subsidiary of, Parent, Parent company, Parent account, Holding',
    { refersTo: 'companies' },
  ),
]
