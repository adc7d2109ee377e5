// Chosen passages → sentences of an answer: who says it, then what it says, word for word.

import type { AnswerKind } from '../../../contract/answers.ts'
import { LEADS_IN } from '../../passages/procedures.ts'
import { LEANING } from '../../passages/select-units.ts'
import type { PassageUnit } from '../../passages/unit.ts'
import type { AnswerSources } from '../answer-sources.ts'
import type { CarriedDraft, DraftSentence } from '../answerer.ts'
import { type Candidate, isKeyPath, narrowed } from './candidates.ts'
import type { Verdict } from './verdict.ts'

/** Units of the first and of the second of two articles that say about as much. */
const OF_FIRST = 5
const OF_SECOND = 2

/** The passages of the best article and of a second one that says about as much. */
export function composeBoth(
  first: Candidate,
  second: Candidate,
  kind: AnswerKind,
  sources: AnswerSources,
): CarriedDraft | undefined {
  const other = composePassages(narrowed(second, OF_SECOND), kind, sources)
  const room = MOST_SENTENCES - (other?.sentences.length ?? 0)
  const one = composePassages(narrowed(first, OF_FIRST), kind, sources, { most: room })
  if (one === undefined || other === undefined) return one ?? other
  return { ...one, sentences: [...one.sentences, ...other.sentences] }
}

export interface PassageWish {
  readonly verdict?: Verdict
  /** Sentences; those of the best passages stay. */
  readonly most?: number
}

/** `undefined` when nothing was chosen. A verdict is told first, with the unit that decides it. */
export function composePassages(
  candidate: Candidate,
  kind: AnswerKind,
  sources: AnswerSources,
  { verdict, most = MOST_SENTENCES }: PassageWish = {},
): CarriedDraft | undefined {
  const groups = bestGroups(candidate, Math.max(1, most))
  const deciding = groups.filter((group) => verdict !== undefined && group.includes(verdict.at))
  const ordered = [...deciding, ...groups.filter((group) => !deciding.includes(group))]
  const sentences = ordered.flatMap((group) => sentenceOf(candidate, group, sources))
  const [first, ...others] = sentences
  if (first === undefined) return undefined
  const { id } = candidate.article
  if (verdict === undefined) {
    const lead = { ...first, text: `${id} says: ${first.text}` }
    return { outcome: 'answered', kind, sentences: [lead, ...others], certainty: 'stated' }
  }
  const lead = { ...first, text: `${verdict.isYes ? 'Yes' : 'No'}: ${id} says: ${first.text}` }
  return {
    outcome: 'answered',
    kind,
    sentences: [lead, ...others],
    certainty: 'inferred',
    data: { verdict: verdict.isYes },
  }
}

/** No answer is longer: sentences that stand side by side count as one. */
const MOST_SENTENCES = 5

/** The groups with the best passages, in source order. */
function bestGroups(candidate: Candidate, most: number): number[][] {
  const scores = new Map(candidate.ranked.map(({ at, score }) => [at, score]))
  const groups = groupsOf(candidate)
  const scoreOf = (group: readonly number[]) =>
    Math.max(...group.map((at) => scores.get(at) ?? Number.NEGATIVE_INFINITY))
  const best = new Set([...groups].sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, most))
  return groups.filter((group) => best.has(group))
}

/** Rows of one list are one group, and so are neighbours in one block. */
function groupsOf({ units, chosen }: Candidate): number[][] {
  const groups: number[][] = []
  for (const at of chosen) {
    const last = groups.at(-1)
    if (last !== undefined && belongTogether(units, last.at(-1) ?? -1, at)) last.push(at)
    else groups.push([at])
  }
  return groups
}

function belongTogether(units: readonly PassageUnit[], before: number, at: number): boolean {
  const [one, other] = [units[before], units[at]]
  if (one === undefined || other === undefined || one.section !== other.section) return false
  if (one.list !== undefined && one.list === other.list) return true
  if (at !== before + 1) return false
  if (one.form === 'row' && LEANING.test(other.text)) return true
  return one.block === other.block || LEADS_IN.test(one.text) || isKeyPath(one.text)
}

/** Neighbours in one block are quoted in one piece. */
function sentenceOf(
  { ordinal, units }: Candidate,
  group: readonly number[],
  sources: AnswerSources,
): DraftSentence[] {
  const pieces = piecesOf(group.flatMap((at) => units[at] ?? []))
  const quoted = pieces.flatMap(({ span, text }) =>
    sources.cite(ordinal, span).map((citation) => ({ citation, text })),
  )
  if (quoted.length === 0) return []
  const text = quoted.map((one) => `\u201c${one.text}\u201d`).join(' ')
  return [{ text, citations: quoted.map(({ citation }) => citation) }]
}

type Piece = Pick<PassageUnit, 'span' | 'text' | 'block' | 'form'>

function piecesOf(units: readonly PassageUnit[]): Piece[] {
  const pieces: Piece[] = []
  for (const unit of units) {
    const last = pieces.at(-1)
    if (last === undefined || last.block !== unit.block || unit.form === 'row') pieces.push(unit)
    else {
      const span = { start: last.span.start, end: unit.span.end }
      pieces[pieces.length - 1] = { ...last, span, text: `${last.text} ${unit.text}` }
    }
  }
  return pieces
}
