// A second look at the best articles: numbers that the log and the article share, and the release.

import type { ReleaseFit } from '../../contract/log-matches.ts'
import type { LogTemplates } from '../../indexes/logs/log-templates.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { releaseFit } from '../fixes/release-fit.ts'
import type { Site } from '../fixes/site.ts'
import { NUMBERS_SHARE, OTHER_PRODUCT, OTHER_RELEASE } from './line-weight.ts'
import type { LogCandidate } from './log-candidates.ts'
import type { LogText } from './log-text.ts'

export interface ReviewedCandidate extends LogCandidate {
  readonly release?: ReleaseFit
}

interface Sources {
  readonly snapshot: Pick<Snapshot, 'articles'>
  readonly templates: LogTemplates
}

interface AskedSites {
  readonly sites: readonly Site[]
  /** By the caller; else they are read from the log. */
  readonly isGiven: boolean
}

export class LogReview {
  readonly #sources: Sources
  readonly #log: LogText
  readonly #asked: AskedSites

  constructor(sources: Sources, log: LogText, asked: AskedSites) {
    this.#sources = sources
    this.#log = log
    this.#asked = asked
  }

  /** Cost: one read of the article. */
  of(candidate: LogCandidate): ReviewedCandidate {
    const release = this.#fitOf(candidate.article)
    const numbers = 1 + NUMBERS_SHARE * this.#sharedNumbers(candidate)
    const score = candidate.score * numbers * this.#factorOf(release)
    return { ...candidate, score, ...(release !== undefined && { release }) }
  }

  /** The best of several; a product that the log does not tell of is no objection. */
  #fitOf(article: number): ReleaseFit | undefined {
    const { sites } = this.#asked
    if (sites.length === 0) return undefined
    const appliesTo = this.#sources.snapshot.articles.readArticle(article)?.appliesTo ?? []
    const fits = sites.map((site) => releaseFit(site, appliesTo))
    return BEST_FIRST.find((fit) => fits.includes(fit))
  }

  #factorOf(release: ReleaseFit | undefined): number {
    if (release === 'other-release') return OTHER_RELEASE
    return release === 'other-product' && this.#asked.isGiven ? OTHER_PRODUCT : 1
  }

  /** Share of the article's numbers that stand in the paired lines of the log. */
  #sharedNumbers({ article, pairs }: LogCandidate): number {
    const text = this.#sources.snapshot.articles.readText(article)?.text ?? ''
    const { starts, ends } = this.#sources.templates.index
    let shared = 0
    let all = 0
    for (const { line, start, end } of pairs) {
      const there = new Set(numbersIn(this.#log.text.slice(start, end + BEHIND)))
      const own = numbersIn(text.slice(starts[line], ends[line]))
      all += own.length
      shared += own.filter((number) => there.has(number)).length
    }
    return all === 0 ? 0 : shared / all
  }
}

const BEST_FIRST: readonly ReleaseFit[] = ['fits', 'unclear', 'other-release', 'other-product']

/** A number may stand behind the last word: "Win32 Error = 5". */
const BEHIND = 24
const MOST_NUMBERS = 50

// "5", "0x80070005", "1326"
function numbersIn(text: string): string[] {
  const found = text.slice(0, 2000).match(/0x[\da-f]+|\d+/gi) ?? []
  return found.slice(0, MOST_NUMBERS).map((number) => number.toLowerCase())
}
