import { readFile, writeFile } from 'node:fs/promises'
import { PROJECT } from './start/child'
import { completeLockfile } from './start/lockfile'

// Run after every `npm install`, where the registry lacks the packages of other platforms.
const path = `${PROJECT}/package-lock.json`
const { text, added } = completeLockfile(await readFile(path, 'utf8'))
await writeFile(path, text)
console.log(added.length === 0 ? 'The lockfile is complete.' : `Added: ${added.join(', ')}`)
