// Reads the text rendering of an article:
//
//   DOCUMENT:Q252717  06-AUG-2002        header, a rule, the applies-to list between two more
//   TITLE   :…                           body (text-body.ts)
//   FROM    :kb-text txt/252/Q252717.TXT metadata block between rules

import type { Field, FieldPlace, ListedItem, Origin, ParsedFile } from '../../model/parsed-file.ts'
import type { RawFile } from '../../model/raw-file.ts'
import { bodyRoot } from '../layout/body-root.ts'
import { parseOrigin } from './origin.ts'
import { readTextBody } from './text-body.ts'
import { FIELD_LABELS, HEADER_LABELS } from './text-labels.table.ts'
import { sourceLines, type TextLine } from './text-lines.ts'

const HEADER_START = 'DOCUMENT:'
// "FROM    :kb-text txt/252/Q252717.TXT"
const FROM = /^FROM {4}:(\S+) (.+)$/m
/** A title or description may be long. */
const HEADER_LENGTH = 16_384

// "=====" of 70 signs, "-----" of 79
const HEADER_RULE = /^={70}$/
const LIST_RULE = /^-{79}$/
// "   - Microsoft Visual C++, version 5.0": three columns a level
const ITEM = /^( *)- (.*)$/
const ITEM_INSET = 3
// "TITLE   :…", "Keywords          : kbfix"
const LABELLED = /^([A-Za-z][A-Za-z ]*?) *:(.*)$/

/** What a text rendering says it was made from; `undefined` for every other text. */
export function textOrigin(text: string): Origin | undefined {
  if (!text.startsWith(HEADER_START)) return undefined
  const head = text.slice(0, HEADER_LENGTH).split(/\r?\n\r?\n/, 1)[0] ?? ''
  const [, format = '', path = ''] = FROM.exec(head) ?? []
  return parseOrigin(format, path.trim())
}

/** Reads a text whose origin is known. Never throws; what is missing stays empty. Linear. */
export function readTextRendering(raw: RawFile, origin: Origin): ParsedFile {
  const source = sourceLines(raw.text)
  const { lines } = source
  const headerEnd = indexOr(lines, (line) => HEADER_RULE.test(line.text), lines.length)
  const blockStart = startOfBlock(lines, headerEnd)
  const list = readList(lines, headerEnd + 1, blockStart)
  const body = readTextBody(source, { from: list.end, to: blockStart, column: 0 })
  return {
    format: 'kb-text',
    raw,
    origin,
    fields: [
      ...readFields(lines.slice(0, headerEnd), 'header'),
      ...readFields(lines.slice(blockStart + 1), 'block'),
    ],
    appliesTo: list.items,
    root: bodyRoot(body),
    diagnostics: [],
  }
}

function indexOr(
  lines: readonly TextLine[],
  isWanted: (line: TextLine) => boolean,
  fallback: number,
): number {
  const at = lines.findIndex(isWanted)
  return at < 0 ? fallback : at
}

/** The rule over the last "Keywords" line. */
function startOfBlock(lines: readonly TextLine[], headerEnd: number): number {
  for (let at = lines.length - 2; at > headerEnd; at--) {
    const isStart = HEADER_RULE.test(lines[at]?.text ?? '')
    if (isStart && lines[at + 1]?.text.startsWith('Keywords')) return at
  }
  return lines.length
}

function readList(
  lines: readonly TextLine[],
  from: number,
  to: number,
): { readonly items: readonly ListedItem[]; readonly end: number } {
  const items: ListedItem[] = []
  if (from >= to || !LIST_RULE.test(lines[from]?.text ?? ''))
    return { items, end: Math.min(from, to) }
  for (let at = from + 1; at < to; at++) {
    const { text = '', start = 0 } = lines[at] ?? {}
    if (LIST_RULE.test(text)) return { items, end: at + 1 }
    const [, blanks, printed] = ITEM.exec(text) ?? []
    if (blanks === undefined || printed === undefined || printed.trim() === '') continue
    const at0 = start + blanks.length + 2
    items.push({
      text: printed.trim(),
      span: { start: at0, end: start + text.length },
      depth: Math.floor(blanks.length / ITEM_INSET),
    })
  }
  return { items, end: to }
}

function readFields(lines: readonly TextLine[], place: FieldPlace): Field[] {
  return lines.flatMap(({ text, start }): Field[] => {
    const [, label = '', printed = ''] = LABELLED.exec(text) ?? []
    if (place === 'header' && label === 'DOCUMENT') {
      return documentFields(printed, start + text.length - printed.length)
    }
    const name = (place === 'header' ? HEADER_LABELS : FIELD_LABELS).get(label.toLowerCase())
    if (name === undefined) return []
    const at = start + text.length - printed.trimStart().length
    return [{ name, place, value: printed.trim(), span: { start: at, end: start + text.length } }]
  })
}

// "Q252717  06-AUG-2002"; an article without a number has its date alone: "  01/30/2024"
const DOCUMENT = /^(\S*)(?: {2}(.*))?$/

function documentFields(value: string, start: number): Field[] {
  const [, number = '', date = ''] = DOCUMENT.exec(value) ?? []
  const fields: Field[] = []
  if (number !== '') {
    const span = { start, end: start + number.length }
    fields.push({ name: 'number', place: 'header', value: number, span })
  }
  if (date !== '') {
    const end = start + value.length
    fields.push({
      name: 'date',
      place: 'header',
      value: date,
      span: { start: end - date.length, end },
    })
  }
  return fields
}
