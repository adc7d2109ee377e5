// Links that lead nowhere, or to something else than the citing article says.

import type { LinkReportKind } from '../../contract/reports.ts'
import { type Edge, edgesOf } from '../../indexes/graph/query.ts'
import type { GraphHoldings, LinkNodes } from '../graph/link-nodes.ts'
import { findBetterTitles, type OddTitle } from './better-titles.ts'
import type { Place, ReportEntry } from './report-entry.ts'
import type { Slices } from './slices.ts'
import { isSameTitle, type ReadTitle, readTitle, similarity } from './title-match.ts'

const MESSAGES: Readonly<Record<LinkReportKind, string>> = {
  dangling: 'The cited article is not held.',
  'title-drift': 'The article is cited under another title than it has.',
  'wrong-number':
    'The cited title fits another article clearly better: the number is probably wrong.',
}

/** So many articles do not make the same slip: it is the title that the cited one had once. */
const MANY = 5
const ALIKE = 0.8

/** A cited title that fits so well is the same article under a title that was edited. */
const FITS = 0.6

interface OddLink extends OddTitle {
  readonly edge: Edge
}

/** One finding for each pair of articles. Cost: linear in the edges and in all titles. */
export async function findLinkProblems(
  holdings: GraphHoldings,
  nodes: LinkNodes,
  slices: Slices,
): Promise<ReportEntry[]> {
  const entries: ReportEntry[] = []
  const odd: OddLink[] = []
  const titles = new TitleReader(holdings)
  for (let source = 0; source < holdings.catalog.size; source++) {
    for (const edge of oneForEachTarget(edgesOf(holdings.graph, source), source)) {
      const link = judge(edge, titles)
      if (link === 'same') continue
      if (link === 'drift') entries.push(entryOf('title-drift', edge, nodes))
      else odd.push(link)
    }
    await slices.pause()
  }
  const better = await findBetterTitles(odd, holdings.catalog, slices)
  const custom = new CustomaryTitles(nodes)
  return [
    ...entries,
    ...odd.flatMap((link, at) => judged(link, custom.has(link) ? [] : (better[at] ?? []), nodes)),
  ]
}

/** Titles under which many articles cite one. */
class CustomaryTitles {
  readonly #nodes: LinkNodes
  readonly #seen = new Map<number, readonly { title: ReadTitle; count: number }[]>()

  constructor(nodes: LinkNodes) {
    this.#nodes = nodes
  }

  has({ edge, title }: OddLink): boolean {
    const { target } = edge
    if (target === undefined) return false
    const seen = this.#seen.get(target) ?? this.#read(target)
    this.#seen.set(target, seen)
    const alike = seen.filter(
      (one) => isSameTitle(title, one.title) || similarity(title, one.title) >= ALIKE,
    )
    return alike.reduce((sum, { count }) => sum + count, 0) >= MANY
  }

  #read(target: number) {
    return this.#nodes
      .titlesSeen(target)
      .map(({ title, count }) => ({ title: readTitle(title), count }))
  }
}

/** The link that prints a title, where one does. */
function oneForEachTarget(edges: readonly Edge[], source: number): Edge[] {
  const found = new Map<string, Edge>()
  for (const edge of edges) {
    if (edge.target === source) continue
    const known = found.get(edge.id)
    if (known === undefined || (known.title === undefined && edge.title !== undefined)) {
      found.set(edge.id, edge)
    }
  }
  return [...found.values()]
}

function judge(edge: Edge, titles: TitleReader): OddLink | 'same' | 'drift' {
  const { source, target, title } = edge
  const cited = readTitle(title ?? '')
  if (target === undefined) {
    return { edge, title: cited, id: edge.id, not: [source], fit: 0 }
  }
  if (title === undefined || cited.compact === '') return 'same'
  const own = titles.of(target)
  if (isSameTitle(cited, own)) return 'same'
  const fit = similarity(cited, own)
  if (fit >= FITS) return 'drift'
  return { edge, title: cited, id: edge.id, not: [source, target], fit }
}

function judged(
  { edge, id, fit }: OddLink,
  better: readonly number[],
  nodes: LinkNodes,
): ReportEntry[] {
  const [best] = better
  const suggestions = best === undefined ? {} : { suggestions: better }
  if (edge.target === undefined) {
    return [{ ...entryOf('dangling', edge, nodes), ...suggestions }]
  }
  const kind = best === undefined ? 'title-drift' : 'wrong-number'
  const detail = `${id}, fit ${fit.toFixed(2)}`
  return [{ ...entryOf(kind, edge, nodes), ...suggestions, detail }]
}

function entryOf(kind: LinkReportKind, edge: Edge, nodes: LinkNodes): ReportEntry {
  const { source, span, title } = edge
  const place: Place = { article: source, span }
  return {
    kind,
    severity: kind === 'title-drift' ? 'info' : 'warning',
    message: MESSAGES[kind],
    places: [place],
    target: nodes.targetOf(edge),
    ...(title !== undefined && { citedTitle: title }),
  }
}

/** Titles of held articles, each read once. */
class TitleReader {
  readonly #catalog: GraphHoldings['catalog']
  readonly #known = new Map<number, ReadTitle>()

  constructor({ catalog }: GraphHoldings) {
    this.#catalog = catalog
  }

  of(ordinal: number): ReadTitle {
    const known = this.#known.get(ordinal) ?? readTitle(this.#catalog.at(ordinal)?.title ?? '')
    this.#known.set(ordinal, known)
    return known
  }
}
