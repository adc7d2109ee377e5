// Landmarks inside a flattened body: headings before rules of their own length, steps in sequence,
// bullets and notes after sentences, references. Code and tables cannot be told from prose.
//
//   ... are true: - A site was upgraded. - A client was not. CAUSE ===== The issue can occur when

import type { Cut } from './flat-lines.ts'
import { MAIN_SLACK } from './heading.ts'
import { CANONICAL_HEADINGS, VARIANT_HEADINGS } from './main-headings.table.ts'

// "========" or "-----------"
const RULE = /={3,}|-{3,}/g
const LONGEST_HEADING = 100
// "Steps to Reproduce", "1.2 Files", "[boot]": no sentence, no label in front of text
const HEADING = /^["'(]?[A-Z0-9[](?:(?!\. |: ).)*$/
const SENTENCE_END = /[.:;!?)"\]}>=$~-]/

// " - Multiple sites", " 1. Click", " a. Right-click", " Q236325 How", " NOTE: You", " -or- "
const LANDMARK =
  /(?<=\s)(?:(?:(?<bullet>- )|(?<number>\d{1,3})\. |(?<letter>[a-z])\. |(?<reference>Q\d{5,6}:? )|(?<note>(?:NOTE|WARNING|IMPORTANT|CAUTION|TIP): ))(?=\S)|(?<other>-(?:or|and)-)(?=\s))/g

/** Cuts of the body between two offsets. Linear. */
export function bodyCuts(text: string, from: number, to: number): Cut[] {
  return [...headingCuts(text, from, to), ...landmarkCuts(text, from, to)]
}

function headingCuts(text: string, from: number, to: number): Cut[] {
  const cuts: Cut[] = []
  RULE.lastIndex = from
  let previousEnd = from
  for (let rule = RULE.exec(text); rule !== null && rule.index < to; rule = RULE.exec(text)) {
    const end = rule.index + rule[0].length
    const start = headingStart(text, previousEnd, rule.index, rule[0])
    if (start === undefined) continue
    cuts.push({ at: start, isBlock: true }, { at: rule.index, isBlock: false })
    cuts.push({ at: end, isBlock: true })
    previousEnd = end
  }
  RULE.lastIndex = 0
  return cuts
}

/** Where the heading over a rule starts: as many characters before it as the rule is long. */
function headingStart(text: string, from: number, rule: number, drawn: string): number | undefined {
  const main = mainHeadingStart(text, from, rule, drawn)
  const start = rule - 1 - drawn.length
  if (main !== undefined || drawn.length > LONGEST_HEADING || start < from) return main
  const heading = text.slice(start, rule - 1)
  if (heading !== heading.trim() || !/^\s?$/.test(text[start - 1] ?? '')) return undefined
  const before = text[start - 2]
  const isFree = start - 1 <= from || before === undefined || SENTENCE_END.test(before)
  return isFree && HEADING.test(heading) ? start : undefined
}

/** Main headings are known by name; their rule may be a little off. */
function mainHeadingStart(
  text: string,
  from: number,
  rule: number,
  drawn: string,
): number | undefined {
  const slack = drawn.startsWith('=') ? MAIN_SLACK : 0
  for (let length = drawn.length - slack; length <= drawn.length + slack; length++) {
    const start = rule - 1 - length
    const name = text.slice(start, rule - 1)
    const isName = CANONICAL_HEADINGS.has(name) || VARIANT_HEADINGS.has(name)
    if (start >= from && isName && /^\s?$/.test(text[start - 1] ?? '')) return start
  }
  return undefined
}

/** What the landmarks found so far make likely. */
interface Expectation {
  number: number
  letter: string
  isInBullets: boolean
  isInReferences: boolean
}

const NESTED_INDENT = 2

function landmarkCuts(text: string, from: number, to: number): Cut[] {
  const cuts: Cut[] = []
  const expected = { number: 1, letter: 'a', isInBullets: false, isInReferences: false }
  LANDMARK.lastIndex = from
  for (let match = LANDMARK.exec(text); match !== null; match = LANDMARK.exec(text)) {
    if (match.index >= to) break
    const before = text[match.index - 2] ?? '.'
    const next = text[match.index + match[0].length] ?? ''
    const indent = indentOfLandmark(match.groups ?? {}, { before, next }, expected)
    if (indent !== undefined) cuts.push({ at: match.index, isBlock: true, indent })
    if (match.groups?.['other'] !== undefined && indent !== undefined) {
      cuts.push({ at: match.index + match[0].length, isBlock: true })
    }
  }
  LANDMARK.lastIndex = 0
  return cuts
}

interface Neighbours {
  readonly before: string
  readonly next: string
}

/** The column of the line a landmark starts, or `undefined` when it is part of the text. */
function indentOfLandmark(
  groups: Readonly<Record<string, string | undefined>>,
  { before, next }: Neighbours,
  expected: Expectation,
): number | undefined {
  const endsSentence = SENTENCE_END.test(before)
  const startsSentence = /[^a-z]/.test(next)
  if (groups['number'] !== undefined) {
    return isExpectedNumber(Number(groups['number']), endsSentence, expected) && startsSentence
      ? 0
      : undefined
  }
  if (groups['letter'] !== undefined) {
    return endsSentence && startsSentence && isExpectedLetter(groups['letter'], expected)
      ? NESTED_INDENT
      : undefined
  }
  if (groups['bullet'] !== undefined) return bulletIndent(endsSentence, startsSentence, expected)
  if (groups['reference'] !== undefined) return referenceIndent(before, startsSentence, expected)
  return endsSentence || groups['other'] !== undefined ? 0 : undefined
}

function isExpectedNumber(number: number, endsSentence: boolean, expected: Expectation): boolean {
  const isNext = number === expected.number
  if (!isNext && !(number === 1 && endsSentence)) return false
  if (number === 1 && !endsSentence) return false
  expected.number = number + 1
  expected.letter = 'a'
  expected.isInBullets = false
  return true
}

function isExpectedLetter(letter: string, expected: Expectation): boolean {
  if (letter !== expected.letter && letter !== 'a') return false
  expected.letter = String.fromCharCode(letter.charCodeAt(0) + 1)
  return true
}

function bulletIndent(
  endsSentence: boolean,
  startsSentence: boolean,
  expected: Expectation,
): number | undefined {
  if (!endsSentence && !(expected.isInBullets && startsSentence)) return undefined
  expected.isInBullets = true
  return 0
}

/** References stand after "... in the Microsoft Knowledge Base:" and after one another. */
function referenceIndent(
  before: string,
  startsSentence: boolean,
  expected: Expectation,
): number | undefined {
  if (before === ':') expected.isInReferences = true
  else if (!expected.isInReferences || !startsSentence) return undefined
  return NESTED_INDENT
}
