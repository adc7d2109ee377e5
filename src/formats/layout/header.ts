// Reads the fields above the body:
//
//   DOCUMENT:Q252717  06-AUG-2002  [sms]        Article: Q252717
//   TITLE   :SMS: SP1: CCM Avoids ...           Product(s): Microsoft Systems Management Server
//   ...                                         ...
//   ======================================

import type { Field, FieldName } from '../../model/parsed-file.ts'
import { HEADER_LABELS } from '../field-labels.table.ts'
import { fieldOf, labelOf } from './labels.ts'
import { type LayoutLine, spanInLine } from './layout-line.ts'
import { isFrame } from './rule-line.ts'

export interface Header {
  readonly fields: readonly Field[]
  /** Index of the first line after the header and its rule. */
  readonly end: number
}

// "Q252717  06-AUG-2002  [sms]" after "DOCUMENT:"
const DOCUMENT_PARTS: readonly (readonly [FieldName, RegExp])[] = [
  ['number', /^[A-Za-z]*\d+/],
  ['date', /\d{1,2}-[A-Za-z]{3,4}-\d{2,4}/],
  ['product-code', /(?<=\[)[^\]]*(?=\])/],
]

/** Header fields in order; there are none when the text does not start with a known label. */
export function readHeader(lines: readonly LayoutLine[]): Header {
  const fields: Field[] = []
  let at = lines.findIndex(({ text }) => text !== '')
  for (let line = lines[at]; line !== undefined; line = lines[++at]) {
    const label = labelOf(line, HEADER_LABELS)
    if (label === undefined) break
    const isDocument = /^document/i.test(line.text)
    if (isDocument) fields.push(...documentFields(line, label.valueAt))
    else fields.push(fieldOf(line, label, 'header'))
  }
  return { fields, end: fields.length === 0 ? 0 : afterRule(lines, at) }
}

function documentFields(line: LayoutLine, valueAt: number): Field[] {
  const rest = line.text.slice(valueAt)
  return DOCUMENT_PARTS.flatMap(([name, pattern]) => {
    const match = pattern.exec(rest)
    if (match === null) return []
    const from = valueAt + match.index
    const span = spanInLine(line, from, from + match[0].length)
    return [{ name, place: 'header', value: match[0], span } as const]
  })
}

/** The text form rules its header off; the oldest files and the Markdown form do not. */
function afterRule(lines: readonly LayoutLine[], end: number): number {
  let at = end
  while (lines[at]?.text === '') at++
  return isFrame(lines[at], '=') ? at + 1 : end
}
