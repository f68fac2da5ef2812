import { brotliDecompressSync } from 'node:zlib'
import list from './common-passwords.json'

let known: ReadonlySet<string> | undefined

/** Passwords that attackers try first; where the list comes from stands in the file beside. */
export function commonPasswords(): ReadonlySet<string> {
  known ??= new Set(brotliDecompressSync(Buffer.from(list.brotli, 'base64')).toString().split(' '))
  return known
}
