// Reads "LABEL: value" lines by a table of labels.

import type { Field, FieldName, FieldPlace } from '../../model/parsed-file.ts'
import { type LayoutLine, spanInLine } from './layout-line.ts'

// "PROD/VER:", "Keywords          :", "Operating System(s):"
const LABEL = /^([A-Za-z][A-Za-z/() ]{0,30}?) *:/

export interface LabelledLine {
  readonly name: FieldName
  /** Index in the line's text at which the value starts; blanks before it are skipped. */
  readonly valueAt: number
}

/** The label a line starts with, when it is one of `labels`. */
export function labelOf(
  { text }: LayoutLine,
  labels: ReadonlyMap<string, FieldName>,
): LabelledLine | undefined {
  const match = LABEL.exec(text)
  const name = match?.[1] === undefined ? undefined : labels.get(match[1].toLowerCase())
  if (match === null || name === undefined) return undefined
  const rest = text.slice(match[0].length)
  return { name, valueAt: text.length - rest.trimStart().length }
}

/** The field of a labelled line; the value runs to the end of the line. */
export function fieldOf(
  line: LayoutLine,
  { name, valueAt }: LabelledLine,
  place: FieldPlace,
): Field {
  return { name, place, value: line.text.slice(valueAt), span: spanInLine(line, valueAt) }
}
