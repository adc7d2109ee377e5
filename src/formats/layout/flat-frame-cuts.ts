// Landmarks around the body of a flattened text: header labels, the applies-to list, the metadata
// block, the legal notice.
//
//   DOCUMENT:Q236596 25-JUN-2000 [sms] TITLE :... KEYWORDS:... ===== ----- The information in this
//   article applies to: - A - B ----- SYMPTOMS ======== ... Additional query words: ... =====
//   Keywords : a b Technology : c ===== THE INFORMATION PROVIDED ...

import type { Cut } from './flat-lines.ts'

export interface FlatFrame {
  readonly cuts: readonly Cut[]
  /** The body stands between these. */
  readonly bodyStart: number
  readonly bodyEnd: number
}

const HEADER_LABELS = /(?:TITLE|PRODUCT|PROD\/VER|OPER\/SYS|KEYWORDS) ?:/g
const BLOCK_LABELS =
  /(?:Component|Technology|Version|Platform|Hardware|Issue type|Solution Type) +:/g
// The rules around the list and the block; they have 67 to 79 characters.
const LONG_EQUALS = /={60,}/g
const LONG_DASHES = /-{60,}/g
const LEAD_IN = 'The information in this article applies to:'
const NOTICE = 'THE INFORMATION PROVIDED IN THE MICROSOFT KNOWLEDGE BASE'
// " Additional query words: kbfaq" at the end of the body
const TRAILING_LABELS =
  /(?<=^|\s)(?:Additional (?:query|reference) words|KBCategory|KBSubcategory) ?:/gi
// Keywords and version numbers, no sentence and no rule.
const TRAILING_VALUE = /^(?:(?![.:] |==|--).){0,400}$/

/** Cuts around the body. Linear: every search goes on where the last one ended. */
export function frameCuts(text: string): FlatFrame {
  const header = headerCuts(text)
  const list = listCuts(text, header.end)
  const tail = tailCuts(text, list.end)
  return {
    cuts: [...header.cuts, ...list.cuts, ...tail.cuts],
    bodyStart: list.end,
    bodyEnd: tail.start,
  }
}

/** The header ends with its rule, or (older files) where the first heading or list starts. */
function headerCuts(text: string): { cuts: Cut[]; end: number } {
  const rule = firstMatch(text, LONG_EQUALS, 0)
  const keywords = text.indexOf('KEYWORDS', 0)
  if (rule === undefined || keywords < 0 || keywords > rule.start) return { cuts: [], end: 0 }
  const cuts = labelCuts(text, HEADER_LABELS, 0, rule.start)
  return { cuts: [...cuts, line(rule.start), block(rule.end)], end: rule.end }
}

function listCuts(text: string, from: number): { cuts: Cut[]; end: number } {
  const leadIn = text.indexOf(LEAD_IN, from)
  const close = leadIn < 0 ? undefined : firstMatch(text, LONG_DASHES, leadIn)
  if (close === undefined) return { cuts: [], end: from }
  const start = leadIn + LEAD_IN.length
  const open = lastRuleBefore(text, from, leadIn)
  const items = findAll(text, /(?<=\s)- |as they apply to:/g, start, close.start)
  const cuts = [
    line(open),
    line(leadIn),
    ...itemCuts(text, items),
    line(close.start),
    block(close.end),
  ]
  return { cuts, end: close.end }
}

/** Children of "..., used with:" cannot be told from its siblings: all that follows is deeper. */
function itemCuts(text: string, starts: readonly number[]): Cut[] {
  let depth = 0
  return starts.map((at, index) => {
    const cut = { at, isBlock: false, indent: depth * ITEM_INDENT }
    const isParent = text
      .slice(at, starts[index + 1] ?? at)
      .trimEnd()
      .endsWith(':')
    if (isParent && depth < DEEPEST_ITEM) depth++
    return cut
  })
}

const ITEM_INDENT = 3
const DEEPEST_ITEM = 3

function lastRuleBefore(text: string, from: number, end: number): number {
  const start = text.lastIndexOf('-----', end)
  if (start < from) return end
  let at = start
  while (at > from && text[at - 1] === '-') at--
  return at
}

function tailCuts(text: string, from: number): { cuts: Cut[]; start: number } {
  const rule = lastBlockRule(text, from)
  if (rule === undefined) return tailWithoutBlock(text, from)
  const close = firstMatch(text, LONG_EQUALS, rule.end)
  const end = close?.start ?? text.length
  const words = trailingLabels(text, from, rule.start)
  const cuts = [
    ...words.map(block),
    block(rule.start),
    line(rule.end),
    ...labelCuts(text, BLOCK_LABELS, rule.end, end),
    line(end),
    block(close?.end ?? end),
  ]
  return { cuts, start: words[0] ?? rule.start }
}

function tailWithoutBlock(text: string, from: number): { cuts: Cut[]; start: number } {
  const notice = text.indexOf(NOTICE, from)
  const end = notice < 0 ? text.length : notice
  const words = trailingLabels(text, from, end)
  const start = words[0] ?? end
  const rules = findAll(text, LONG_EQUALS, start, end).map(line)
  return { cuts: [...words.map(block), ...rules, block(end)], start }
}

/** The last long rule that "Keywords :" follows. */
function lastBlockRule(text: string, from: number): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined
  LONG_EQUALS.lastIndex = from
  for (let match = LONG_EQUALS.exec(text); match !== null; match = LONG_EQUALS.exec(text)) {
    const end = match.index + match[0].length
    if (/^\s*Keywords +:/.test(text.slice(end, end + 40))) found = { start: match.index, end }
  }
  return found
}

/** Starts of the labels that end the body: the last one, and those with only keywords after them. */
function trailingLabels(text: string, from: number, end: number): number[] {
  const all = findAll(text, TRAILING_LABELS, from, end)
  const isLast = (index: number) => index === all.length - 1
  const first = all.findLastIndex(
    (at, index) => !isLast(index) && !isTrailing(text, at, all[index + 1]),
  )
  return all.slice(first + 1)
}

function isTrailing(text: string, at: number, next: number | undefined): boolean {
  const value = text.slice(text.indexOf(':', at) + 1, next).trim()
  return TRAILING_VALUE.test(value) && !value.endsWith('.')
}

/** A cut at each label, in the order the labels have in the form. */
function labelCuts(text: string, labels: RegExp, from: number, to: number): Cut[] {
  return findAll(text, labels, from, to)
    .filter((at) => at === from || /\s/.test(text[at - 1] ?? ' '))
    .map(line)
}

function findAll(text: string, pattern: RegExp, from: number, to: number): number[] {
  const found: number[] = []
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match.index >= to) break
    found.push(match.index)
  }
  pattern.lastIndex = 0
  return found
}

function firstMatch(
  text: string,
  pattern: RegExp,
  from: number,
): { start: number; end: number } | undefined {
  pattern.lastIndex = from
  const match = pattern.exec(text)
  pattern.lastIndex = 0
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length }
}

function line(at: number): Cut {
  return { at, isBlock: false }
}

function block(at: number): Cut {
  return { at, isBlock: true }
}
