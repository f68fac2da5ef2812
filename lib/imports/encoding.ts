import iconv from 'iconv-lite'
import { type Problem, problem } from './problems'

/** `ascii`: nothing but ASCII so far; the first other character of the file decides (UTF-8 or Windows-1252). */
export const encodings = ['ascii', 'utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

/** As much of the beginning of a file as is looked at to recognise it, in bytes. */
export const headSize = 65_536

export type Recognised = { ok: true; encoding: Encoding } | { ok: false; problem: Problem }

/**
 * The encoding of a file from its first bytes (up to `headSize`): by byte order mark, else UTF-8
 * when its sequences are at least as many as the bytes that break it, else Windows-1252.
 * Refuses empty files, spreadsheets and other binary content.
 */
export function recogniseEncoding(head: Uint8Array): Recognised {
  if (head.length === 0) return { ok: false, problem: problem('file.empty') }
  if (isWorkbook(head)) return { ok: false, problem: problem('file.workbook') }
  const marked = byteOrderMark(head)
  if (marked) return { ok: true, encoding: marked }
  if (isBinary(head)) return { ok: false, problem: problem('file.binary') }
  return { ok: true, encoding: unmarked(head) }
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Signatures of .xlsx (a zip archive) and .xls (a compound file), the commonest wrong files. */
function isWorkbook(bytes: Uint8Array): boolean {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
  return starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)
}

/** Single stray control characters are a matter of their row; text is never full of them. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) if (isControl(byte)) controls += 1
  return controls === bytes.length || (controls > 3 && controls / bytes.length > 0.002)
}

function isControl(byte: number): boolean {
  const endOfFileOfOldSystems = 0x1a
  return byte < 0x20 && byte !== endOfFileOfOldSystems && (byte < 0x09 || byte > 0x0d)
}

function unmarked(bytes: Uint8Array): Encoding {
  let sequences = 0
  let broken = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length === 'cut') break
    if (length > 1) sequences += 1
    if (length === 0) broken += 1
    at += Math.max(length, 1)
  }
  if (sequences === 0 && broken === 0) return 'ascii'
  return sequences >= broken ? 'utf-8' : 'windows-1252'
}

/** Bytes of the UTF-8 character at `at`; 0: not UTF-8; 'cut': the bytes end within it. */
function sequenceLength(bytes: Uint8Array, at: number): number | 'cut' {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = lengthFrom(first)
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next]
    if (byte === undefined) return 'cut'
    if ((byte & 0xc0) !== 0x80) return 0
  }
  return length
}

function lengthFrom(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2
  if (first >= 0xe0 && first <= 0xef) return 3
  if (first >= 0xf0 && first <= 0xf4) return 4
  return 0
}

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * The text of a file, piece by piece as its bytes come; the byte order mark is left out. Bytes
 * that are not of the encoding become U+FFFD, so that their row can be named.
 */
export async function* decode(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = encoding === 'ascii' ? asciiDecoder() : iconv.getDecoder(encoding)
  for await (const piece of bytes) {
    const text = decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength))
    if (text) yield text
  }
  const rest = decoder.end()
  if (rest) yield rest
}

type Decoder = { write: (bytes: Buffer) => string; end: () => string | undefined }

/** Decides at the first character beyond ASCII, independent of how the bytes are cut into pieces. */
function asciiDecoder(): Decoder {
  let held = Buffer.alloc(0)
  let decided: Decoder | null = null
  const settle = (bytes: Buffer, encoding: Encoding) => {
    decided = iconv.getDecoder(encoding)
    return decided.write(bytes)
  }
  return {
    write(piece) {
      if (decided) return decided.write(piece)
      const bytes = held.length > 0 ? Buffer.concat([held, piece]) : piece
      held = Buffer.alloc(0)
      const at = bytes.findIndex((byte) => byte >= 0x80)
      if (at < 0) return bytes.toString('latin1')
      const length = sequenceLength(bytes, at)
      if (length !== 'cut') return settle(bytes, length === 0 ? 'windows-1252' : 'utf-8')
      held = Buffer.from(bytes.subarray(at))
      return bytes.toString('latin1', 0, at)
    },
    end() {
      if (decided) return decided.end()
      return held.length > 0 ? settle(held, 'windows-1252') : ''
    },
  }
}
