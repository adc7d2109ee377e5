// The three reports over one snapshot. Each is made once, when it is first asked for, in slices; its
// pages are cut, filtered and quoted from then on.

import type { ArticleLink } from '../../contract/citation.ts'
import {
  DEFAULT_FINDINGS,
  type Finding,
  type ReportName,
  type ReportPage,
  type ReportQuery,
} from '../../contract/reports.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { Citer, linkTo } from '../citation.ts'
import type { BuildsOf } from '../files/file-branches.ts'
import { findArticle } from '../find-article.ts'
import type { LinkNodes } from '../graph/link-nodes.ts'
import type { FilterSets } from '../search/filter-sets.ts'
import { findContradictions } from './contradictions.ts'
import { findLinkProblems } from './link-findings.ts'
import { findLint } from './lint-findings.ts'
import { newestFirst, type ReportEntry } from './report-entry.ts'
import { Slices } from './slices.ts'

export interface ReportParts {
  readonly snapshot: Snapshot
  readonly sets: FilterSets
  readonly nodes: () => LinkNodes
  readonly builds: BuildsOf
}

const FINDERS: Readonly<
  Record<ReportName, (parts: ReportParts, slices: Slices) => Promise<ReportEntry[]>>
> = {
  links: ({ snapshot, nodes }, slices) => findLinkProblems(snapshot, nodes(), slices),
  lint: ({ snapshot }, slices) => findLint(snapshot, slices),
  contradictions: ({ snapshot, nodes, builds }, slices) =>
    findContradictions({ ...snapshot, builds }, nodes(), slices),
}

export class Reports {
  readonly #parts: ReportParts
  readonly #made = new Map<ReportName, Promise<readonly ReportEntry[]>>()

  #isStopped = false

  constructor(parts: ReportParts) {
    this.#parts = parts
  }

  /** Gives up what is being made, because its snapshot is being closed. */
  stop(): void {
    this.#isStopped = true
  }

  /** Makes a report before it is asked for; one that fails is made anew later. */
  async prepare(report: ReportName): Promise<void> {
    await this.#entries(report).catch(() => {})
  }

  /** An article that is not held has no findings. */
  async page(report: ReportName, query: ReportQuery): Promise<ReportPage> {
    const { limit = DEFAULT_FINDINGS, offset = 0, kind } = query
    const { snapshot } = this.#parts
    const of = (await this.#entries(report)).filter(this.#filterOf(query))
    const found = kind === undefined ? of : of.filter((entry) => kind.includes(entry.kind))
    const citer = new Citer(snapshot)
    return {
      report,
      snapshot: snapshot.id,
      total: found.length,
      articles: new Set(found.map(({ places }) => places[0].article)).size,
      counts: countKinds(of),
      limit,
      offset,
      findings: found.slice(offset, offset + limit).map((entry) => this.#view(entry, citer)),
    }
  }

  /** A report that fails is made anew when next asked for. */
  #entries(report: ReportName): Promise<readonly ReportEntry[]> {
    const known = this.#made.get(report)
    if (known !== undefined) return known
    const made = FINDERS[report](this.#parts, new Slices(() => this.#isStopped)).then((entries) =>
      newestFirst(entries, this.#parts.snapshot.catalog),
    )
    made.catch(() => this.#made.delete(report))
    this.#made.set(report, made)
    return made
  }

  #filterOf({ product, article, severity }: ReportQuery): (entry: ReportEntry) => boolean {
    const { snapshot, sets } = this.#parts
    const applying = product && sets.ofProducts(product)
    const wanted =
      article === undefined ? undefined : (findArticle(snapshot.catalog, article) ?? -1)
    return (entry) =>
      (severity === undefined || entry.severity === severity) &&
      (applying === undefined || entry.places.some((place) => applying.has(place.article))) &&
      (wanted === undefined || entry.places.some((place) => place.article === wanted))
  }

  #view(entry: ReportEntry, citer: Citer): Finding {
    const { snapshot, nodes } = this.#parts
    const { kind, severity, message, detail, places, target, citedTitle, suggestions } = entry
    const ordinal = places[0].article
    const day = snapshot.catalog.at(ordinal)?.date
    return {
      kind,
      severity,
      message,
      ...(detail !== undefined && { detail }),
      article: this.#link(ordinal),
      ...(day !== undefined && { lastModified: day }),
      citations: places.flatMap((place) => citer.cite(place.article, place.span) ?? []),
      ...(target !== undefined && { target: nodes().describe(target) }),
      ...(citedTitle !== undefined && { citedTitle }),
      ...(suggestions !== undefined && { suggestions: suggestions.map((one) => this.#link(one)) }),
    }
  }

  #link(ordinal: number): ArticleLink {
    return linkTo(this.#parts.snapshot, ordinal) ?? { id: '', title: '' }
  }
}

function countKinds(entries: readonly ReportEntry[]): ReportPage['counts'] {
  const counts = new Map<string, number>()
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
}
