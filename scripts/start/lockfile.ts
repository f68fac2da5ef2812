type Entry = { dev?: boolean; optionalDependencies?: Record<string, string> }
type Lockfile = { packages: Record<string, Entry> }

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/**
 * A registry without the optional packages of other platforms makes npm write a lockfile that `npm ci`
 * refuses. Adds the missing entries, so that every platform finds its own; returns text and added names.
 */
export function completeLockfile(text: string): { text: string; added: string[] } {
  const lockfile: Lockfile = JSON.parse(text)
  const { packages } = lockfile
  const added = Object.entries(packages).flatMap(([parent, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`node_modules/${name}`])
      .filter(([name]) => !packages[`${parent}/node_modules/${name}`])
      .map(([name, version]) => {
        packages[`node_modules/${name}`] = placeholder(name, version, dev)
        return name
      }),
  )
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return {
    text: `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
    added,
  }
}

/** Says for whom the package is by its name, as all of them are named: binding-linux-arm64-musl. */
function placeholder(name: string, version: string, dev: boolean | undefined) {
  const words = name.split(/[/-]/)
  const os = words.filter((word) => SYSTEMS.includes(word))
  const cpu = words.filter((word) => PROCESSORS.includes(word))
  const libc =
    os[0] === 'linux' ? [words.some((word) => /^musl/.test(word)) ? 'musl' : 'glibc'] : []
  return {
    version,
    cpu,
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  }
}
