/** What the start says. German first; English where the terminal is not German. */
const faults = {
  noSystemAccount: {
    de: 'PostgreSQL läuft nicht als root, und das Systemkonto „{name}“ ließ sich nicht anlegen. Bitte legen Sie es an oder starten Sie Einklang als gewöhnlicher Benutzer.',
    en: 'PostgreSQL does not run as root, and the system account “{name}” could not be created. Please create it, or start Einklang as an ordinary user.',
  },
  noServerForPlatform: {
    de: 'Für dieses System ({platform}, {arch}) liegt kein PostgreSQL bei. Bitte nennen Sie eine Datenbank in DATABASE_URL und MIGRATION_DATABASE_URL.',
    en: 'There is no bundled PostgreSQL for this system ({platform}, {arch}). Please name a database in DATABASE_URL and MIGRATION_DATABASE_URL.',
  },
  diskFull: {
    de: 'Der Datenträger ist voll. Bitte schaffen Sie Platz und starten Sie noch einmal.',
    en: 'The disk is full. Please free some space and start again.',
  },
  databaseDoesNotStart: {
    de: 'Die Datenbank startet nicht: {detail}',
    en: 'The database does not start: {detail}',
  },
  migrationEdited: {
    de: 'Eine bereits ausgeführte Migration wurde nachträglich geändert: {name}. Bitte stellen Sie ihren Text wieder her.',
    en: 'A migration that has already run was changed afterwards: {name}. Please restore its text.',
  },
} as const

export type FaultKey = keyof typeof faults
