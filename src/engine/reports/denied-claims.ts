// Linked articles that say opposite things of one consequence: the one denies that leaving out a fix
// does it, the other says that it may happen.
//
//   "Not applying the update does not cause clients to enter a mixed state."
//   "This may cause the client to enter an unmanageable state."

import { lintRecordAt } from '../../indexes/lint/lint-index.ts'
import type { SourceSpan } from '../../model/span.ts'
import { analyze } from '../../text/analyzer.ts'
import { STOP_WORDS } from '../../text/stop-words.table.ts'
import type { LinkNodes } from '../graph/link-nodes.ts'
import type { ContradictionHoldings } from './contradictions.ts'
import type { Place, ReportEntry } from './report-entry.ts'
import type { Slices } from './slices.ts'

/** Words that both consequences share. */
const MIN_SHARED = 2
/** A list of hundreds of articles says nothing of each. */
const MAX_LINKED = 60
/** How much of a sentence is the consequence. */
const MAX_LENGTH = 200

type Texts = Pick<ContradictionHoldings, 'articles'>

/** Cost: linear in the texts of the linked articles. */
export async function deniedByLinked(
  holdings: Pick<ContradictionHoldings, 'lint' | 'articles'>,
  nodes: LinkNodes,
  slices: Slices,
): Promise<ReportEntry[]> {
  const entries: ReportEntry[] = []
  for (let article = 0; article < holdings.lint.articleCount; article++) {
    const { denials } = lintRecordAt(holdings.lint, article)
    await slices.pause()
    if (denials.length === 0) continue
    for (const { other, isNear } of around(nodes, article)) {
      entries.push(...opposed(holdings, { article, denials }, other, isNear))
      await slices.pause()
    }
  }
  return entries
}

/** Linked articles, then those that one of them is linked to. */
function around(nodes: LinkNodes, article: number): { other: number; isNear: boolean }[] {
  const linkedTo = (node: number) => {
    const linked = nodes.neighbours(node).filter((one) => nodes.isHeld(one) && one !== article)
    return linked.length > MAX_LINKED ? [] : linked
  }
  const near = new Set(linkedTo(article))
  const far = new Set([...near].flatMap(linkedTo).filter((node) => !near.has(node)))
  return [
    ...[...near].map((other) => ({ other, isNear: true })),
    ...[...far].map((other) => ({ other, isNear: false })),
  ]
}

interface Denying {
  readonly article: number
  readonly denials: readonly SourceSpan[]
}

// "may cause", "can potentially place", "could result in", "may enter"
const MAY =
  /\b(?:may|can|could|might|will)\s+(?:\w+ly\s+)?(?:cause|result\s+in|lead\s+to|place|put|leave|affect|damage|corrupt|enter|become|not\s+function)\b/gi
const DENIED_VERB =
  /\bnot\s+(?:cause|result\s+in|lead\s+to|place|put|leave|affect|damage|corrupt)\b/i

// "If you do not apply these updates", "If the hotfix is not installed"
const LEFT_OUT = /\b(?:if|unless|when)\s[^.;]{0,60}?\bnot\s+(?:apply|install|applied|installed)\b/i
const PARAGRAPH = 500

/**
 * The claim of the other article that shares most with a denial. Of an article that is not linked
 * itself only what it says of leaving out a fix counts.
 */
function opposed(
  holdings: Texts,
  { article, denials }: Denying,
  other: number,
  isNear: boolean,
): ReportEntry[] {
  const own = holdings.articles.readText(article)?.text ?? ''
  const text = holdings.articles.readText(other)?.text ?? ''
  return denials.flatMap((denial) => {
    const sentence = own.slice(denial.start, denial.end)
    const verb = DENIED_VERB.exec(sentence)
    if (verb === null) return []
    const denied = stemsOf(sentence.slice(verb.index + verb[0].length))
    const best = Array.from(text.matchAll(MAY))
      .filter(
        ({ index }) => isNear || LEFT_OUT.test(text.slice(Math.max(0, index - PARAGRAPH), index)),
      )
      .map((found) => {
        const from = found.index + found[0].length
        const end = sentenceEnd(text, from)
        const shared = [...stemsOf(text.slice(from, end))].filter((stem) => denied.has(stem))
        return { span: { start: sentenceStart(text, found.index), end }, shared: shared.length }
      })
      .filter(({ shared }) => shared >= MIN_SHARED)
      .sort((a, b) => b.shared - a.shared || a.span.start - b.span.start)[0]
    if (best === undefined) return []
    const there: Place = { article: other, span: best.span }
    return [
      {
        kind: 'consequence-denied',
        severity: 'warning' as const,
        message: 'One article denies a consequence of which a linked one warns.',
        places: [{ article, span: denial }, there] as const,
      },
    ]
  })
}

// ". The", ":\n\n", a blank line
const BOUNDARY = /[.!?:](?=\s)|\n\s*\n/g

function sentenceEnd(text: string, from: number): number {
  const rest = text.slice(from, from + MAX_LENGTH)
  BOUNDARY.lastIndex = 0
  const end = BOUNDARY.exec(rest)
  return (
    from + (end === null ? rest.trimEnd().length : end.index + (end[0].startsWith('\n') ? 0 : 1))
  )
}

function sentenceStart(text: string, to: number): number {
  const from = Math.max(0, to - MAX_LENGTH)
  const before = text.slice(from, to)
  const last = Array.from(before.matchAll(BOUNDARY)).at(-1)
  const start = from + (last === undefined ? 0 : last.index + last[0].length)
  return start + (/^\s*/.exec(text.slice(start, to))?.[0].length ?? 0)
}

/** What people call the state of a computer by several words. */
const SAME: Readonly<Record<string, string>> = { condit: 'state', situat: 'state' }

function stemsOf(words: string): Set<string> {
  const stems = analyze(words)
    .filter(({ term, stem }) => !STOP_WORDS.has(term) && stem.length > 2 && !/\d/.test(stem))
    .map(({ stem }) => SAME[stem] ?? stem)
  return new Set(stems)
}
