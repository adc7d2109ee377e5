// The words of the vocabulary near a misspelt one.

import { editDistance } from './edit-distance.ts'
import { lettersOf, type Vocabulary, type VocabularyWord } from './vocabulary.ts'

export interface Neighbour {
  readonly word: VocabularyWord
  /** 1 or 2. */
  readonly distance: number
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
const MAX_DISTANCE = 2
/** Two edits change four letters of a word at most. */
const MAX_LETTERS_CHANGED = 4

/**
 * Every word one edit away; words two edits away, with the same first letter, only where `limit` is 2
 * and none is nearer. In no stated order. Cost: about 60 letters a lookup, 50–300 µs.
 */
export function neighboursOf(vocabulary: Vocabulary, word: string, limit: number): Neighbour[] {
  const near = [...oneEditAway(word)].flatMap((edited) => vocabulary.get(edited) ?? [])
  if (near.length > 0 || limit < MAX_DISTANCE) {
    return near.map((found) => ({ word: found, distance: 1 }))
  }
  const letters = lettersOf(word)
  const further: Neighbour[] = []
  for (const found of vocabulary.alike(word, MAX_DISTANCE)) {
    if (bitsOf(found.letters ^ letters) > MAX_LETTERS_CHANGED) continue
    const distance = editDistance(word, found.word, MAX_DISTANCE)
    if (distance <= MAX_DISTANCE) further.push({ word: found, distance })
  }
  return further
}

function oneEditAway(word: string): Set<string> {
  const edited = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const head = word.slice(0, at)
    const tail = word.slice(at)
    const rest = tail.slice(1)
    if (tail !== '') edited.add(head + rest)
    if (rest !== '') edited.add(head + rest.charAt(0) + tail.charAt(0) + rest.slice(1))
    for (const letter of ALPHABET) {
      edited.add(head + letter + tail)
      if (tail !== '') edited.add(head + letter + rest)
    }
  }
  edited.delete(word)
  return edited
}

function bitsOf(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
