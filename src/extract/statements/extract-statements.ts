// All statements of an article. Words decide which sentences are looked at; each rule then reads one
// kind of statement from one sentence.
//
//   section text ─trigger words─▶ blocks ─▶ sentences, lines ─▶ rules ─▶ statements

import type { ArticleId } from '../../model/article-id.ts'
import type { ParsedFile } from '../../model/parsed-file.ts'
import type { Reference } from '../../model/reference.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { Statements } from '../../model/statement.ts'
import type { PlainText, TextLeaf } from '../../text/plain-text.ts'
import { type Sentence, splitSentences } from '../../text/sentences.ts'
import type { SectionText } from '../sections.ts'
import { checkRule } from './checks.ts'
import { companionRule } from './companions.ts'
import { applyConditionRule } from './conditions.ts'
import { confirmedRule } from './confirmed.ts'
import { citedLists, extractFixLists } from './fix-lists.ts'
import { fixedInRule } from './fixed-in.ts'
import { includedInRule } from './included-in.ts'
import { introducedInRule } from './introduced-in.ts'
import { extractKeywordFixes } from './keyword-fixes.ts'
import { labelOf, releaseComponentRule } from './release-components.ts'
import { distinctFacts, releaseFactRule } from './release-facts.ts'
import { completeList } from './release-listing.ts'
import { releaseListRule } from './release-lists.ts'
import { releaseScriptRule } from './release-scripts.ts'
import { releaseTableFacts } from './release-tables.ts'
import { remedyRule } from './remedies.ts'
import { requiredBeforeRule } from './required-before.ts'
import { requiresRule } from './requires.ts'
import type { LeafPlace } from './stated-sentence.ts'
import { FULL_NUMBER_TRIGGER, type StatementDraft, type StatementRule } from './statement-rule.ts'
import { supersedesRule } from './supersedes.ts'
import { extractTitleFix } from './title-fix.ts'
import { extractTitleTrigger, triggerRule } from './triggers.ts'
import { waitRule } from './waits.ts'

const RULES: readonly StatementRule[] = [
  fixedInRule,
  introducedInRule,
  requiresRule,
  requiredBeforeRule,
  applyConditionRule,
  waitRule,
  checkRule,
  supersedesRule,
  includedInRule,
  companionRule,
  releaseFactRule,
  releaseComponentRule,
  releaseScriptRule,
  releaseListRule,
  triggerRule,
  remedyRule,
  confirmedRule,
]

/** A trigger stands for those it begins with, too: "must also" for "must". */
const RULES_BY_TRIGGER = new Map(
  RULES.flatMap(({ triggers }) => triggers).map((trigger) => [
    trigger,
    RULES.filter(({ triggers }) => triggers.some((other) => trigger.startsWith(other))),
  ]),
)
// "2.0.1380"
const FULL_NUMBER = '\\d{1,4}\\.\\d{1,5}\\.\\d'
const TRIGGER = new RegExp(
  `\\b(?:${FULL_NUMBER}|${[...RULES_BY_TRIGGER.keys()]
    .filter((trigger) => trigger !== FULL_NUMBER_TRIGGER)
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '\\s')})`,
  'gi',
)

export interface StatementOptions {
  readonly parsed: ParsedFile
  readonly sections: readonly SectionText[]
  readonly references: readonly Reference[]
  readonly id: ArticleId
  readonly title: string
  readonly titleSpan?: SourceSpan
}

/** Each kind in source order; of `fixedIn` the title comes first, the keywords last. Linear. */
export function extractStatements(options: StatementOptions): Statements {
  const into = emptyStatements()
  into.fixedIn.push(...extractTitleFix(options.title, options.titleSpan))
  into.triggers.push(...extractTitleTrigger(options.title, options.titleSpan))
  const bySection = new Map<number | undefined, Reference[]>()
  for (const reference of options.references) {
    const cited = bySection.get(reference.section)
    if (cited === undefined) bySection.set(reference.section, [reference])
    else cited.push(reference)
  }
  for (const [index, section] of options.sections.entries()) {
    readSection(section, bySection.get(index) ?? [], options.id, into)
  }
  const referencesOf = (section: number) => bySection.get(section) ?? []
  for (const list of extractFixLists({ ...options, referencesOf })) into.releaseLists.push(list)
  for (const list of citedLists(options.references)) into.releaseLists.push(list)
  for (const fix of extractKeywordFixes(options.parsed)) into.fixedIn.push(fix)
  return { ...into, releaseFacts: distinctFacts(into.releaseFacts) }
}

function emptyStatements(): StatementDraft {
  return {
    fixedIn: [],
    introducedIn: [],
    requires: [],
    requiredBefore: [],
    applyConditions: [],
    waits: [],
    checks: [],
    supersedes: [],
    includedIn: [],
    companions: [],
    releaseFacts: [],
    releaseLists: [],
    triggers: [],
    remedies: [],
    confirmed: [],
  }
}

/** Longer sentences state nothing that could be read; they are lists or code. */
const MAX_SENTENCE_LENGTH = 1200

interface Hit {
  readonly at: number
  readonly rules: readonly StatementRule[]
}

function readSection(
  section: SectionText,
  references: readonly Reference[],
  ownId: ArticleId,
  into: StatementDraft,
): void {
  const { plain } = section
  const hits = findHits(plain.text)
  const hasNumbers = hits.some(({ rules }) => rules.includes(releaseComponentRule))
  let next = 0
  let above: Above = {}
  for (const [leafIndex, leaf] of plain.leaves.entries()) {
    const place = { plain, section, leaf, leafIndex, references, ownId }
    if (leaf.node.type === 'heading') above = { under: titleOf(plain, leaf) }
    else if (hasNumbers) above = { ...above, ...labelAt(place) }
    const first = next
    while ((hits[next]?.at ?? Infinity) < leaf.end) next++
    const facts = releaseTableFacts(plain, leaf)
    for (const fact of facts ?? []) into.releaseFacts.push(underHeading(fact, above.under))
    if (next === first) continue
    const found =
      facts === undefined ? hits.slice(first, next) : withoutFacts(hits.slice(first, next))
    readLeaf({ ...place, ...above }, found, into)
  }
}

/** What stands above a block and goes for it, too. */
type Above = Pick<LeafPlace, 'under' | 'labels'>

function titleOf({ text }: PlainText, { start, end }: TextLeaf): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim()
}

const LONGEST_LABEL = 80

function labelAt(place: LeafPlace): Pick<LeafPlace, 'labels'> {
  const { start, end } = place.leaf
  if (end - start > LONGEST_LABEL) return {}
  const text = place.plain.text.slice(start, end).replace(/\s/g, ' ')
  const labels = labelOf({ place, start, end, text })
  return labels === undefined ? {} : { labels }
}

function underHeading<T>(one: T, under: string | undefined): T & { readonly under?: string } {
  return { ...one, ...(under !== undefined && { under }) }
}

/** A table of releases is read whole; its lines are no sentences about builds. */
function withoutFacts(hits: readonly Hit[]): Hit[] {
  return hits.map(({ at, rules }) => ({
    at,
    rules: rules.filter((rule) => rule !== releaseFactRule && rule !== releaseComponentRule),
  }))
}

function findHits(text: string): Hit[] {
  return [...text.matchAll(TRIGGER)].map(({ 0: word, index }) => ({
    at: index,
    rules: RULES_BY_TRIGGER.get(triggerOf(word)) ?? [],
  }))
}

function triggerOf(word: string): string {
  return /^\d/.test(word) ? FULL_NUMBER_TRIGGER : word.toLowerCase().replace(/\s/g, ' ')
}

function readLeaf(place: LeafPlace, hits: readonly Hit[], into: StatementDraft): void {
  const { plain, leaf } = place
  const { length } = into.releaseFacts
  let next = 0
  const isProse = isOfSentences(plain, leaf)
  for (const { start, end } of sentencesOf(plain, leaf, isProse)) {
    const rules = new Set<StatementRule>()
    while ((hits[next]?.at ?? Infinity) < end) {
      for (const rule of hits[next]?.rules ?? []) rules.add(rule)
      next++
    }
    if (rules.size === 0 || end - start > MAX_SENTENCE_LENGTH) continue
    const text = plain.text.slice(start, end).replace(/\s/g, ' ')
    for (const rule of rules) rule.read({ place, start, end, text }, into)
  }
  if (isProse) return
  const listed = completeList(into.releaseFacts.splice(length))
  for (const fact of listed) into.releaseFacts.push(fact)
}

// "SP1 version (build 1380): 2.00.1380.1000", "Sample 2.0 SP1 (2.0.1380.1000)": lines of values,
// though the block is a paragraph.
const VALUE_LINES = /\(build \d+\): *\d|^.{4,60} \(\d+(?:\.\d+){2,}\)$/im

/** Paragraphs are; listings and lines of values are read line by line. */
function isOfSentences({ text }: PlainText, { node, start, end }: TextLeaf): boolean {
  return node.type === 'paragraph' && !VALUE_LINES.test(text.slice(start, end))
}

function sentencesOf(
  { text }: PlainText,
  { node, start, end }: TextLeaf,
  isProse: boolean,
): Sentence[] {
  if (node.type === 'heading') return [{ start, end }]
  return isProse ? splitSentences(text, start, end) : linesOf(text, start, end)
}

function linesOf(text: string, start: number, end: number): Sentence[] {
  const lines: Sentence[] = []
  for (let at = start; at < end; ) {
    const found = text.indexOf('\n', at)
    const lineEnd = found < 0 || found > end ? end : found
    if (lineEnd > at) lines.push({ start: at, end: lineEnd })
    at = lineEnd + 1
  }
  return lines
}
