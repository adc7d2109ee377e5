// Text of the HTML export: no rules at all.
//
//   Full Title of the Article (264630)              headings are bare lines,
//   The information in this article applies to:     a paragraph is one line,
//     • Product                                     nesting goes by indentation
//   This article was previously published under Q264630
//   SYMPTOMS
//   ...
//   Modification Type:MinorLast Reviewed:4/26/2006Keywords:kbfix KB264630

import type { Field, FieldName, ParsedFile } from '../model/parsed-file.ts'
import type { RawFile } from '../model/raw-file.ts'
import { HTML_TAIL_LABELS } from './field-labels.table.ts'
import { bodyRoot } from './layout/body-root.ts'
import { cutLines } from './layout/cut-lines.ts'
import { type LayoutLine, spanInLine } from './layout/layout-line.ts'
import { readLayout } from './layout/read-layout.ts'

// "... Are Not Applied (264630)"
const TITLE_NUMBER = /\s*\((\d{5,7})\)$/
// "This article was previously published under Q264630"
const ALIAS = /^This article was previously published under (Q\d{5,7})\b/
const TAIL_START = 'Modification Type:'

/** Reads any text as the text of the HTML export; what is missing stays empty. Never throws. */
export function readKbHtmlText(raw: RawFile): ParsedFile {
  const tailStart = startOfTail(raw.text)
  const lines = cutLines(raw.text, { to: tailStart })
  const titleAt = lines.findIndex(({ text }) => text !== '')
  const aliasAt = lines.findIndex(({ text }) => ALIAS.test(text))
  const title = titleFields(lines[titleAt])
  const rest = lines.filter((_, at) => at !== aliasAt && (at !== titleAt || title.length === 0))
  const content = readLayout(rest, 'bare')
  return {
    format: 'kb-html-text',
    raw,
    fields: [
      ...title,
      ...aliasFields(lines[aliasAt]),
      ...content.fields,
      ...tailFields(raw.text, tailStart),
    ],
    appliesTo: content.appliesTo,
    root: bodyRoot(content.body),
    diagnostics: [],
  }
}

/** The last line that starts the tail; the end of the text when there is none. */
function startOfTail(text: string): number {
  const at = text.lastIndexOf(TAIL_START)
  const isLineStart = at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r'
  return at >= 0 && isLineStart ? at : text.length
}

function titleFields(line: LayoutLine | undefined): Field[] {
  const match = line && TITLE_NUMBER.exec(line.text)
  const digits = match?.[1]
  if (line === undefined || !match || digits === undefined) return []
  const numberAt = line.text.length - 1 - digits.length
  return [
    field('title', line.text.slice(0, match.index), spanInLine(line, 0, match.index).start),
    field('number', digits, spanInLine(line, numberAt).start),
  ]
}

function aliasFields(line: LayoutLine | undefined): Field[] {
  const number = line && ALIAS.exec(line.text)?.[1]
  if (line === undefined || number === undefined) return []
  return [field('alias-number', number, spanInLine(line, line.text.indexOf(number)).start)]
}

/** Values run from their label to the next one, on the same line or not. */
function tailFields(text: string, start: number): Field[] {
  const labels = [...HTML_TAIL_LABELS].map(([label, name]) => ({
    name,
    label,
    at: text.indexOf(label, start),
  }))
  const found = labels.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)
  return found.flatMap(({ name, label, at }, index) => {
    if (name === undefined) return []
    const raw = text.slice(at + label.length, found[index + 1]?.at ?? text.length)
    const value = raw.trim()
    const offset = value === '' ? 0 : raw.indexOf(value)
    return [{ ...field(name, value, at + label.length + offset), place: 'block' }] as const
  })
}

function field(name: FieldName, value: string, start: number): Field {
  return { name, place: 'header', value, span: { start, end: start + value.length } }
}
