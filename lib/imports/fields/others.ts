import { field } from './field'

/** Columns of files that often lie beside the importable ones and are not imported. */
export const peopleFields = [
  field(
    'person',
    'line',
    'Vertriebsmitarbeiter, Mitarbeiter, Verkäufer, Sales agent, Sales rep, Agent, Employee, User, User name',
    { required: true },
  ),
  field(
    'manager',
    'line',
    'Vorgesetzte, Vorgesetzter, Teamleiter, Teamleiterin, Führungskraft, Manager, Sales manager, Team lead, Supervisor',
    { required: true },
  ),
  field(
    'office',
    'line',
    'Büro, Region, Gebiet, Team, Regional office, Office, Territory, Sales team',
  ),
]

export const dictionaryFields = [
  field('table', 'line', 'Tabelle, Datei, Table, File, Entity', { required: true }),
  field('field', 'line', 'Feld, Spalte, Field, Column, Attribute, Variable', { required: true }),
  field('meaning', 'line', 'Beschreibung, Bedeutung, Erklärung, Description, Meaning, Definition', {
    required: true,
  }),
]
