// Articles that quote lines of a log, each with its lines beside those of the log.

import type { LogTemplates } from '../../indexes/logs/log-templates.ts'
import { alignLines } from './align-lines.ts'
import { COVERAGE_SHARE, DISORDER, lineKindOf, lineWeight, WHOLE_SHARE } from './line-weight.ts'
import type { TemplatePlaces } from './log-hits.ts'

/** A quoted line and the place in the log that it is paired with. */
export interface LinePlace {
  /** Number of the line in the index. */
  readonly line: number
  readonly quotedBy: number
  readonly weight: number
  readonly similarity: number
  readonly start: number
  readonly end: number
}

export interface LogCandidate {
  readonly article: number
  readonly score: number
  readonly quoted: number
  readonly inOrder: number
  /** In the order of the article. */
  readonly pairs: readonly LinePlace[]
}

export class LogCandidates {
  readonly #templates: LogTemplates
  readonly #hits: ReadonlyMap<number, TemplatePlaces>
  readonly #quoters: ReadonlyMap<number, number>

  /** @param quoters template → how many lines read so or much alike. */
  constructor(
    templates: LogTemplates,
    hits: ReadonlyMap<number, TemplatePlaces>,
    quoters: ReadonlyMap<number, number>,
  ) {
    this.#templates = templates
    this.#hits = hits
    this.#quoters = quoters
  }

  /** Articles with any line in the log, by what these are worth at most; then by ordinal. */
  ranked(): number[] {
    const worth = new Map<number, number>()
    for (const { template, best } of this.#hits.values()) {
      for (const line of this.#templates.linesOf(template)) {
        const article = this.#templates.articleOfLine(line)
        worth.set(article, (worth.get(article) ?? 0) + this.#weightOf(line) * best * best)
      }
    }
    return [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([article]) => article)
  }

  /** Cost: quadratic in the lines that the article quotes and the log has, at most some hundreds. */
  align(article: number): LogCandidate {
    const [first, end] = this.#templates.linesOfArticle(article)
    const { templates } = this.#templates.index
    const seen = Array.from({ length: end - first }, (_, at) => first + at).flatMap((line) => {
      const places = this.#hits.get(templates[line] ?? -1)
      return places === undefined ? [] : [{ line, places }]
    })
    const { pairs, inOrder } = alignLines(seen.map(({ places }) => places.starts))
    const placed = pairs.flatMap(({ quoted, place }) => {
      const one = seen[quoted]
      return one === undefined ? [] : [this.#pairOf(one.line, one.places, place)]
    })
    const sum = evidenceOf(placed)
    const coverage = placed.length / this.#quotedAlike(placed, first, end)
    const order = inOrder === placed.length ? 1 : DISORDER
    const whole = placed.length / Math.max(1, end - first)
    const covered = 1 - COVERAGE_SHARE * (1 - coverage) - WHOLE_SHARE * (1 - whole)
    const score = sum * order * covered
    return { article, score, quoted: end - first, inOrder, pairs: placed }
  }

  /** Lines of the kinds that were seen: a message of a window is in no log. */
  #quotedAlike(pairs: readonly LinePlace[], first: number, end: number): number {
    const { kinds } = this.#templates.index
    const seen = new Set(pairs.map(({ line }) => kinds[line]))
    const alike = kinds.subarray(first, end).filter((kind) => seen.has(kind))
    return Math.max(1, alike.length)
  }

  #pairOf(line: number, places: TemplatePlaces, place: number): LinePlace {
    return {
      line,
      quotedBy: this.#quotedBy(places.template),
      weight: this.#weightOf(line),
      similarity: places.similarities[place] ?? 0,
      start: places.starts[place] ?? 0,
      end: places.ends[place] ?? 0,
    }
  }

  #weightOf(line: number): number {
    const { templates, kinds, articleCount } = this.#templates.index
    const template = templates[line] ?? 0
    const words = this.#templates.lengthOf(template)
    const quotedBy = this.#quotedBy(template)
    return lineWeight({ kind: lineKindOf(kinds[line] ?? 0), words, quotedBy }, articleCount)
  }

  #quotedBy(template: number): number {
    const { articleCount } = this.#templates.index
    return Math.min(articleCount, Math.max(1, this.#quoters.get(template) ?? 1))
  }
}

/** What stands in the log once counts once, however many lines of the article are found there. */
function evidenceOf(pairs: readonly LinePlace[]): number {
  const worth = ({ weight, similarity }: LinePlace) => weight * similarity * similarity
  const byWorth = [...pairs].sort((a, b) => worth(b) - worth(a) || a.start - b.start)
  let sum = 0
  for (const [at, pair] of byWorth.entries()) {
    const length = Math.max(1, pair.end - pair.start)
    const known = byWorth.slice(0, at).reduce((common, other) => {
      return common + Math.max(0, Math.min(pair.end, other.end) - Math.max(pair.start, other.start))
    }, 0)
    sum += worth(pair) * Math.max(0, 1 - known / length)
  }
  return sum
}
