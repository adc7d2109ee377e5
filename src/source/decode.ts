// Bytes to text:
//
//   BOM (UTF-8, UTF-16) ──▶ strict UTF-8 ──▶ the fallback charset, with a diagnostic
//
// TextDecoder is not used for Windows-1252: Node 20 decodes 0x80–0x9F wrongly.

import iconv from 'iconv-lite'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Encoding } from '../model/raw-file.ts'

export interface DecodedText {
  /** Without BOM, otherwise as the bytes say. */
  readonly text: string
  readonly encoding: Encoding
  readonly diagnostics: readonly Diagnostic[]
}

const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

// A stray control character: ESC of a printer sequence, DEL, a byte that Windows-1252 leaves open.
const CONTROL = /\p{Cc}(?<![\t\n\v\f\r])/u

/** Is `charset` one that `decode` can fall back to? */
export function isKnownCharset(charset: string): boolean {
  return iconv.encodingExists(charset)
}

/** Decodes a file. Bytes that are not UTF-8 are read as `fallbackCharset`. Never throws. */
export function decode(bytes: Uint8Array, fallbackCharset: string): DecodedText {
  const mark = byteOrderMark(bytes)
  if (mark !== undefined) {
    const [bom, encoding] = mark
    return described(iconv.decode(asBuffer(bytes.subarray(bom.length)), encoding), encoding, [])
  }
  const text = strictUtf8(bytes)
  if (text !== undefined) return described(text, 'utf-8', [])
  const guess: Diagnostic = { code: 'encoding-guessed', detail: fallbackCharset }
  return described(iconv.decode(asBuffer(bytes), fallbackCharset), fallbackCharset, [guess])
}

/** Does the file start with a byte-order mark? Such a file may hold NUL bytes and still be text. */
export function byteOrderMark(
  bytes: Uint8Array,
): readonly [readonly number[], Encoding] | undefined {
  return BYTE_ORDER_MARKS.find(([bom]) => bom.every((byte, at) => bytes[at] === byte))
}

function described(text: string, encoding: Encoding, found: readonly Diagnostic[]): DecodedText {
  const at = text.search(CONTROL)
  if (at < 0) return { text, encoding, diagnostics: found }
  const control: Diagnostic = { code: 'control-character', span: { start: at, end: at + 1 } }
  return { text, encoding, diagnostics: [...found, control] }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes)
  } catch {
    // Not UTF-8: the caller has another charset to try.
    return undefined
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
