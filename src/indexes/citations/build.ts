// The link graph with bound targets → citations. All of it is derived, so it is made anew whenever
// the graph is.

import { analyze } from '../../text/analyzer.ts'
import { STOP_WORDS } from '../../text/stop-words.table.ts'
import type { LinkGraph } from '../graph/link-graph.ts'
import { stringAt } from '../string-table.ts'
import { GrowingArray } from '../text/growing-array.ts'
import { compareByCodePoint, encodeLexicon } from '../text/lexicon.ts'
import type { CitationIndex } from './citation-index.ts'

/** Cost: linear in the edges and their titles. */
export function buildCitations(graph: LinkGraph): CitationIndex {
  const pairs = citationsOf(graph)
  const stemsOf = stemReader(graph)
  const citationsByStem = new Map<string, number[]>()
  for (const [citation, { edges }] of pairs.entries()) {
    for (const stem of new Set(edges.flatMap(stemsOf))) {
      const known = citationsByStem.get(stem)
      if (known === undefined) citationsByStem.set(stem, [citation])
      else known.push(citation)
    }
  }
  return {
    articleCount: graph.articleCount,
    firstCitation: firstCitations(pairs, graph.articleCount),
    targets: Uint32Array.from(pairs, ({ target }) => target),
    sources: Uint32Array.from(pairs, ({ source }) => source),
    ...encodePostings(citationsByStem),
  }
}

interface Citation {
  readonly target: number
  readonly source: number
  readonly edges: number[]
}

/** By cited, then by citing article. */
function citationsOf(graph: LinkGraph): Citation[] {
  const pairs: Citation[] = []
  for (let source = 0; source < graph.articleCount; source++) {
    const ofSource = new Map<number, Citation>()
    const end = graph.edgeOffsets[source + 1] ?? 0
    for (let edge = graph.edgeOffsets[source] ?? 0; edge < end; edge++) {
      const target = graph.resolved[edge] ?? -1
      if (target < 0 || target === source) continue
      const known = ofSource.get(target)
      if (known === undefined) ofSource.set(target, { target, source, edges: [edge] })
      else known.edges.push(edge)
    }
    pairs.push(...ofSource.values())
  }
  return pairs.sort((a, b) => a.target - b.target || a.source - b.source)
}

/** Edge → the stems of its title; most titles are given more than once. */
function stemReader(graph: LinkGraph): (edge: number) => readonly string[] {
  const known = new Map<number, readonly string[]>()
  return (edge) => {
    const title = graph.titleNumbers[edge] ?? 0
    const stems = known.get(title) ?? stemsOf(stringAt(graph.titles, title))
    known.set(title, stems)
    return stems
  }
}

function stemsOf(title: string): string[] {
  const terms = analyze(title).filter(({ term }) => !STOP_WORDS.has(term))
  return [...new Set(terms.map(({ stem }) => stem))]
}

function firstCitations(pairs: readonly Citation[], articleCount: number): Uint32Array {
  const first = new Uint32Array(articleCount + 1)
  for (const { target } of pairs) first[target + 1] = (first[target + 1] ?? 0) + 1
  for (let article = 0; article < articleCount; article++) {
    first[article + 1] = (first[article + 1] ?? 0) + (first[article] ?? 0)
  }
  return first
}

function encodePostings(citationsByStem: ReadonlyMap<string, readonly number[]>) {
  const sorted = [...citationsByStem].sort(([a], [b]) => compareByCodePoint(a, b))
  const firstPosting = new Uint32Array(sorted.length + 1)
  const postings = new GrowingArray()
  for (const [at, [, citations]] of sorted.entries()) {
    for (const citation of citations) postings.push(citation)
    firstPosting[at + 1] = postings.length
  }
  const stems = encodeLexicon(sorted.map(([stem]) => stem))
  return { stems, firstPosting, postings: postings.values.slice() }
}
