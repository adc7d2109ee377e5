// Notes in procedures: "NOTE: …", "WARNING: …", "**Note**", "> [!IMPORTANT]". The scope of a note is
// its paragraph.

import { NOTE_KINDS, type NoteKind } from '../../model/procedure.ts'

export interface NoteLabel {
  readonly kind: NoteKind
  /** Characters up to the note's own words. */
  readonly length: number
}

// "NOTE: ", "NOTE 1: ", "Notes: ", "WARNING! ", "[!TIP] ", "Note You", "Caution - "
const LABEL =
  /^\s*(?:\[!(NOTE|WARNING|IMPORTANT|CAUTION|TIP)\]\s*|(NOTE|WARNING|IMPORTANT|CAUTION|TIP)S?(?:\s\d)?\s?(?:[:!]|\s-)\s*|(Note)s?\s+(?=[A-Z][a-z]))/i
// "Note That" is none of them, "note " in lower case is a verb.
const PLAIN_NOTE = /^\s*Notes?\s/

/** The label that opens a text, if one does. */
export function noteLabel(text: string): NoteLabel | undefined {
  const found = LABEL.exec(text.slice(0, 40))
  if (found === null) return undefined
  if (found[3] !== undefined && !PLAIN_NOTE.test(text)) return undefined
  const word = (found[1] ?? found[2] ?? found[3] ?? '').toLowerCase()
  const kind = NOTE_KINDS.find((name) => name === word)
  return kind && { kind, length: found[0].length }
}

// "… click OK. NOTE: This takes long.": a shouted label after the end of a sentence
const INNER = /[.:!?)"]\s+(?=(?:NOTE|WARNING|IMPORTANT|CAUTION|TIP)S?(?: \d)?:\s)/g

/** Offsets at which a paragraph falls apart into text and notes, the first one being 0. */
export function noteCuts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(INNER), (found) => found.index + found[0].length)]
}
