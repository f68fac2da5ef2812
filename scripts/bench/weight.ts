import { gzipSync } from 'node:zlib'

/** Addresses of all script that a modern browser loads for this page: everything but `nomodule`. */
export function scriptsOf(html: string): string[] {
  const old = (html.match(/<script\b[^>]*\bnomodule\b[^>]*>/gi) ?? []).flatMap(chunksIn)
  return [...new Set(chunksIn(html))].filter((path) => !old.includes(path))
}

// Also those that only the payload for hydration names.
function chunksIn(text: string): string[] {
  return text.match(/\/_next\/static\/[\w./~%-]+\.js/g) ?? []
}

/** Bytes after gzip of each script, by its address. */
export class Scripts {
  readonly #sizes = new Map<string, number>()

  constructor(readonly origin: string) {}

  /** Bytes of the page's scripts that the other page does not load. */
  async beyond(html: string, other: readonly string[]): Promise<number> {
    let sum = 0
    for (const path of scriptsOf(html)) if (!other.includes(path)) sum += await this.#sizeOf(path)
    return sum
  }

  async #sizeOf(path: string): Promise<number> {
    const known = this.#sizes.get(path)
    if (known !== undefined) return known
    const answer = await fetch(this.origin + path)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    const size = gzipSync(Buffer.from(await answer.arrayBuffer())).length
    this.#sizes.set(path, size)
    return size
  }
}
