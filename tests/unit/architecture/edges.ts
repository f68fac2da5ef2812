/** Domains that every other one may use. */
export const shared = ['auth', 'people', 'activity', 'jobs']

/** The only edges from one domain to another; rules and queries, never commands. */
export const edges: { from: string; to: string }[] = [{ from: 'imports', to: 'companies' }]

/** The part by which a domain takes its place in a list that another one keeps. */
export const parts =
  /\/(search|personal-data|open-work|figures|importer|reactions|jobs|sentences)(\/|$)/

/** Modules that look across all domains and may read each of them. */
export const readsEverything =
  /^lib\/(home|health|search|export)\/|^lib\/(kpis\/catalogue|meetings\/pack|segments\/evidence)/

/** Where the kernel has to ask who is there, or starts what runs beside the pages. */
export const kernelMayAsk = [
  { file: 'lib/boot.ts', lib: 'lib/auth/' },
  { file: 'lib/boot.ts', lib: 'lib/jobs/' },
  { file: 'lib/action.ts', lib: 'lib/auth/' },
  { file: 'lib/i18n/request.ts', lib: 'lib/auth/' },
]

/** Single files of another domain: a row of its at once, or the rules that its words rest on. */
export const doors = [
  { from: 'funnel', to: 'lib/companies/find-or-create' },
  { from: 'imports', to: 'lib/funnel/stages' },
  { from: 'imports', to: 'lib/funnel/passes' },
]
