// Reads the labelled paragraphs that end a body, above the metadata block:
//
//   ... warranty of any kind. KBCategory: kbsetup
//   KBSubcategory: win30
//
//   Additional query words: 3.00 3.00a and more
//   words

import type { Field } from '../../model/parsed-file.ts'
import { TAIL_LABELS } from '../field-labels.table.ts'
import { labelOf } from './labels.ts'
import { type LayoutLine, lineUpTo, lineWithout, spanInLine } from './layout-line.ts'

export interface TrailingFields {
  readonly fields: readonly Field[]
  /** Index of the first line that holds one of them. */
  readonly start: number
  /** Text of the body that stands in front of the first label, on its line. */
  readonly bodyRest: LayoutLine | undefined
}

// A label after text: "of any kind. KBCategory: kbsetup"
const INNER_LABEL = /\s(?=(?:Additional (?:query|reference) words|KBCategory|KBSubcategory) ?:)/i
const NEXT_SENTENCE = /\. [A-Z]/

/** The labelled paragraphs right above the line `to`; none gives an empty list that starts there. */
export function readTrailingFields(
  lines: readonly LayoutLine[],
  from: number,
  to: number,
): TrailingFields {
  const fromLast: Field[][] = []
  let start = to
  for (;;) {
    const end = lastTextLine(lines, from, start) + 1
    const at = labelLine(lines, from, end)
    if (at === undefined) return { fields: fromLast.reverse().flat(), start, bodyRest: undefined }
    const pieces = lines.slice(at, end).flatMap(splitAtLabels)
    fromLast.push(fieldsOf(pieces))
    start = at
    const [first] = pieces
    if (first !== undefined && !isLabelled(first)) {
      return { fields: fromLast.reverse().flat(), start, bodyRest: first }
    }
  }
}

/** Index of the last line before `end` with text; `from - 1` when there is none. */
export function lastTextLine(lines: readonly LayoutLine[], from: number, end: number): number {
  let at = end - 1
  while (at >= from && lines[at]?.text === '') at--
  return at
}

/** The last line with a label in the paragraph that ends before `end`. */
function labelLine(lines: readonly LayoutLine[], from: number, end: number): number | undefined {
  for (let at = end - 1; at >= from; at--) {
    const line = lines[at]
    if (line === undefined || line.text === '') return undefined
    if (isLabelled(line) || hasInnerLabel(line)) return at
  }
  return undefined
}

/** Sentences after the label mean that lines were flattened: the label ends no body then. */
function hasInnerLabel({ text }: LayoutLine): boolean {
  const at = text.search(INNER_LABEL)
  return at >= 0 && !NEXT_SENTENCE.test(text.slice(at))
}

function isLabelled(line: LayoutLine): boolean {
  return labelOf(line, TAIL_LABELS) !== undefined
}

function splitAtLabels(line: LayoutLine): LayoutLine[] {
  const pieces: LayoutLine[] = []
  let rest = line
  for (let at = rest.text.search(INNER_LABEL); at >= 0; at = rest.text.search(INNER_LABEL)) {
    pieces.push(lineUpTo(rest, at))
    rest = lineWithout(rest, at)
  }
  return [...pieces, rest]
}

function fieldsOf(pieces: readonly LayoutLine[]): Field[] {
  const starts = pieces.flatMap((piece, at) => (isLabelled(piece) ? [at] : []))
  return starts.flatMap((start, index) => fieldOf(pieces.slice(start, starts[index + 1])))
}

/** The field of a labelled line and the lines it was wrapped to. */
function fieldOf(lines: readonly LayoutLine[]): Field[] {
  const [first] = lines
  const label = first && labelOf(first, TAIL_LABELS)
  const last = lines.at(-1)
  if (first === undefined || last === undefined || label === undefined) return []
  const rest = lines.slice(1).map(({ text }) => text)
  const value = [first.text.slice(label.valueAt), ...rest].join(' ').trim()
  const span = { start: spanInLine(first, label.valueAt).start, end: last.end }
  return [{ name: label.name, place: label.name === 'query-words' ? 'block' : 'body', value, span }]
}
