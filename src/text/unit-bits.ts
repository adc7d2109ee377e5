// What a search asks of a character, in bits of one number, so that its loop reads one table and
// takes few branches.

import { APOSTROPHE, classAt, WORD } from './characters.ts'
import type { WordStarts } from './word-starts.ts'

/** It stands in words. */
export const WORD_BIT = 1
/** It may stand within a word. */
export const APOSTROPHE_BIT = 2
/** The place of the bit that says whether a word that is sought may begin with it. */
export const MAY_BEGIN_SHIFT = 2

/** Units below this one are in the table. */
export const LATIN = 256

/** Unit → its bits, for the words of one search. */
export function latinBits(starts: WordStarts): Uint8Array {
  return CLASSES.map((bits, unit) => bits | (starts.mayBegin(unit) << MAY_BEGIN_SHIFT))
}

/** The bits of the character at a place; any word may begin beyond the table. */
export function bitsAt(text: string, at: number): number {
  return classBits(text, at) | (1 << MAY_BEGIN_SHIFT)
}

function classBits(text: string, at: number): number {
  const own = classAt(text, at)
  if (own === WORD) return WORD_BIT
  return own === APOSTROPHE ? APOSTROPHE_BIT : 0
}

const CLASSES = Uint8Array.from({ length: LATIN }, (_, unit) => {
  return classBits(String.fromCharCode(unit), 0)
})
