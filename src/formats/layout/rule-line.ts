// Rules: lines drawn with one character, under headings, over tables and around blocks.

import type { LayoutLine } from './layout-line.ts'

// "=========", "-----", "*****", "....", "++++", "____", "~~~~"
const RULE = /^(?:-{3,}|={3,}|\*{3,}|_{3,}|~{3,}|\.{4,}|\+{3,}|#{3,})$/
// "----  ----------  ----": one rule a column.
const COLUMN_RULE = /^[-=]{2,}(?: +[-=]{2,})+$/
const RULE_STARTS = '-=*_~.+#'

/** The rules around the applies-to list and the metadata block; they have 67 to 79 characters. */
const FRAME_LENGTH = 60

/** The character the line is a rule of, or `undefined` when it is none. */
export function ruleOf(line: LayoutLine | undefined): string | undefined {
  const first = line?.text[0]
  if (line === undefined || first === undefined || !RULE_STARTS.includes(first)) return undefined
  return RULE.test(line.text) ? first : undefined
}

export function isColumnRule({ text }: LayoutLine): boolean {
  return (text.startsWith('-') || text.startsWith('=')) && COLUMN_RULE.test(text)
}

/** A rule as long as the page: it frames a block and underlines nothing. */
export function isFrame(line: LayoutLine | undefined, character: '-' | '='): boolean {
  return line !== undefined && line.text.length >= FRAME_LENGTH && ruleOf(line) === character
}
