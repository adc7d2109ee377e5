// Finds standing text, sentence by sentence, so that facts in the same paragraph survive.

import type { Boilerplate, BoilerplateKind } from '../model/boilerplate.ts'
import { sourceSpan } from '../text/plain-text.ts'
import { type Sentence, splitSentences } from '../text/sentences.ts'
import {
  BOILERPLATE_OPENINGS,
  type BoilerplateOpening,
  LEAD_IN_OPENING,
  REFERENCE_LEAD_IN,
  STANDING_TAILS,
} from './boilerplate.table.ts'
import type { SectionText } from './sections.ts'

/** In source order, not overlapping; neighbours of one kind in one block are one. Linear. */
export function extractBoilerplate(sections: readonly SectionText[]): Boilerplate[] {
  return sections.flatMap(({ plain }) =>
    plain.leaves
      .filter(({ node }) => node.type === 'paragraph' || node.type === 'heading')
      .flatMap(({ start, end }) => standingText(plain.text, start, end))
      .map(({ kind, start, end }) => ({ kind, span: sourceSpan(plain, start, end) })),
  )
}

/** Does the block at these bounds open with a standing text? Linear. */
export function opensWithStandingText(text: string, start: number, end: number): boolean {
  const [first] = standingText(text, start, end)
  return first?.start === start
}

interface Standing extends Sentence {
  readonly kind: BoilerplateKind
}

function standingText(text: string, from: number, to: number): Standing[] {
  const found: Standing[] = []
  for (const sentence of splitSentences(text, from, to)) {
    const standing = openingOf(text, sentence) ?? leadInOf(text, sentence) ?? tailOf(text, sentence)
    const last = found.at(-1)
    if (standing === undefined) continue
    if (last?.kind === standing.kind && text.slice(last.end, standing.start).trim() === '') {
      found[found.length - 1] = { ...last, end: standing.end }
    } else found.push(standing)
  }
  return found
}

/** A blank of a pattern of the table stands for any white space. */
function flexible({ source }: RegExp, flags: string): RegExp {
  return new RegExp(source.replace(/(?<!\[[^\]]*) (?!\?)/g, '\\s+').replaceAll(' ?', '\\s*'), flags)
}

const OPENINGS_BY_WORD = new Map<string, BoilerplateOpening[]>()
for (const entry of BOILERPLATE_OPENINGS) {
  const ready = { ...entry, opening: flexible(entry.opening, 'iy') }
  for (const word of entry.first) {
    OPENINGS_BY_WORD.set(word, [...(OPENINGS_BY_WORD.get(word) ?? []), ready])
  }
}

// "NOTE: ", "IMPORTANT: ", "WARNING: "
const LABEL = /(?:NOTE|IMPORTANT|WARNING|CAUTION|DISCLAIMER)\s?\d?\s*:\s+/iy
const FIRST_WORD = /[a-z]+/iy

function openingOf(text: string, { start, end }: Sentence): Standing | undefined {
  const at = start + (matchAt(LABEL, text, start)?.length ?? 0)
  const word = matchAt(FIRST_WORD, text, at)?.toLowerCase() ?? ''
  for (const { kind, opening, isPart } of OPENINGS_BY_WORD.get(word) ?? []) {
    const match = matchAt(opening, text, at)
    if (match === undefined || at + match.length > end) continue
    return { kind, start, end: isPart ? at + match.length : end }
  }
  return undefined
}

const LEAD_IN = flexible(REFERENCE_LEAD_IN, 'i')
const TOPICLESS = flexible(LEAD_IN_OPENING, 'i')
const MENTIONS_ARTICLES = /article/i
/** The standing end of a lead-in is no longer than this. */
const MAX_LEAD_IN_LENGTH = 160

/** "For … about X, click the article number below …:": without a topic the whole sentence. */
function leadInOf(text: string, { start, end }: Sentence): Standing | undefined {
  const from = Math.max(start, end - MAX_LEAD_IN_LENGTH)
  const tail = text.slice(from, end)
  if (!MENTIONS_ARTICLES.test(tail)) return undefined
  const match = LEAD_IN.exec(tail)
  if (match === null) return undefined
  const at = from + match.index
  const isWhole = TOPICLESS.test(text.slice(start, at))
  return { kind: 'reference-lead-in', start: isWhole ? start : skipSeparator(text, at), end }
}

const TAILS = STANDING_TAILS.map((entry) => ({ ...entry, tail: flexible(entry.tail, 'i') }))
const MAX_TAIL_LENGTH = 320

/** Standing words behind a fact: "…, a vendor independent of Microsoft; we make no warranty …". */
function tailOf(text: string, { start, end }: Sentence): Standing | undefined {
  const from = Math.max(start, end - MAX_TAIL_LENGTH)
  const tail = text.slice(from, end)
  for (const { kind, sign, tail: pattern } of TAILS) {
    const match = sign.test(tail) ? pattern.exec(tail) : null
    if (match !== null) return { kind, start: skipSeparator(text, from + match.index), end }
  }
  return undefined
}

function skipSeparator(text: string, at: number): number {
  return at + (/^[,\s]*/.exec(text.slice(at, at + 8))?.[0].length ?? 0)
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
