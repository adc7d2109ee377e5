// Search as its definition reads, without an index: every article is scored on its own from lists of
// tokens. Slow and plain on purpose; the index must agree with it.

import { fieldTextsOf } from '../../../src/indexes/text/field-texts.ts'
import type { Ranking } from '../../../src/indexes/text/ranking.ts'
import type { Article } from '../../../src/model/article.ts'
import { analyze } from '../../../src/text/analyzer.ts'
import type { QueryTerm, TextQuery } from '../../../src/text/query.ts'
import { STOP_WORDS } from '../../../src/text/stop-words.table.ts'

interface Token {
  readonly term: string
  readonly stem: string
  readonly field: number
  readonly place: number
}

interface Document {
  readonly tokens: readonly Token[]
  readonly lengths: readonly number[]
}

/** One article names another under a title. */
export interface NamedTitle {
  readonly source: number
  readonly target: number
  readonly title: string
}

/** What counts beside the text of an article. */
export interface Surroundings {
  readonly named: readonly NamedTitle[]
  readonly withheld: ReadonlySet<number>
  /** Article → 0 to 1. */
  readonly affinities: readonly number[]
  readonly rowHolders: ReadonlySet<number>
}

export interface ReferenceHit {
  readonly ordinal: number
  readonly score: number
}

const FIELDS = [0, 1, 2, 3, 4]
const GAP = 16

export function referenceSearch(
  articles: readonly Article[],
  query: TextQuery,
  ranking: Ranking,
  surroundings: Surroundings = {
    named: [],
    withheld: new Set(),
    affinities: [],
    rowHolders: new Set(),
  },
): ReferenceHit[] {
  const documents = articles.map(documentOf)
  const score = scorer(documents, ranking)
  const wanted = query.terms.filter(({ isStop }) => !isStop)
  const stems = [...new Set(wanted.map(({ stem }) => stem))]
  const holdsPhrases = ({ tokens }: Document) =>
    query.phrases.every((phrase) => holdsPhrase(tokens, phrase))
  const isRelaxed = !documents.some(holdsPhrases)
  return documents
    .map((document, ordinal) => ({ document, ordinal }))
    .filter(({ ordinal }) => !surroundings.withheld.has(ordinal))
    .filter(({ document }) =>
      matches(document, isRelaxed ? { ...query, phrases: [] } : query, stems),
    )
    .map(({ document, ordinal }) => ({
      ordinal,
      score:
        score.ofText(document, query.terms, stems) +
        score.ofSurroundings(ordinal, query.terms, stems, surroundings),
    }))
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
}

function documentOf(article: Article): Document {
  const tokens: Token[] = []
  const lengths = FIELDS.map(() => 0)
  let place = 0
  for (const { field, text, isUncounted } of fieldTextsOf(article)) {
    const terms = analyze(text)
    const parts = terms.reduce((most, term) => Math.max(most, term.place + 1), 0)
    for (const { term, stem, place: at } of terms) {
      tokens.push({ term, stem, field, place: place + at })
    }
    if (!isUncounted) lengths[field] = lengths[field]! + parts
    place += parts + GAP
  }
  return { tokens, lengths }
}

function matches({ tokens }: Document, { terms, phrases, match }: TextQuery, stems: string[]) {
  const held = new Set(tokens.map(({ stem }) => stem))
  const required = terms.filter(({ isStop, isWhole }) => !isStop && !isWhole)
  const isFound = stems.some((stem) => held.has(stem))
  const isComplete = match === 'any' || required.every(({ stem }) => held.has(stem))
  return isFound && isComplete && phrases.every((phrase) => holdsPhrase(tokens, phrase))
}

function holdsPhrase(tokens: readonly Token[], phrase: readonly string[]): boolean {
  const held = new Set(tokens.map(({ place, term }) => `${place} ${term}`))
  return tokens.some(({ place }) =>
    phrase.every((term, distance) => held.has(`${place + distance} ${term}`)),
  )
}

function scorer(documents: readonly Document[], ranking: Ranking) {
  const averages = FIELDS.map(
    (field) => documents.reduce((sum, { lengths }) => sum + lengths[field]!, 0) / documents.length,
  )
  const frequency = (key: 'stem' | 'term', value: string) =>
    documents.filter(({ tokens }) => tokens.some((token) => token[key] === value)).length
  const rarity = (key: 'stem' | 'term', value: string) => {
    const count = frequency(key, value)
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5))
  }
  const saturated = (document: Document, key: 'stem' | 'term', value: string) => {
    const weight = document.tokens
      .filter((token) => token[key] === value)
      .reduce((sum, { field }) => {
        const share = ranking.lengthShares[field]!
        const length = averages[field] === 0 ? 1 : document.lengths[field]! / averages[field]!
        return sum + ranking.weights[field]! / (1 - share + share * length)
      }, 0)
    return weight / (ranking.k1 + weight)
  }
  const pairGain = (document: Document, [first, second, distance]: Pair) => {
    const { share, reach, decay } = ranking.proximity
    const gaps = document.tokens
      .filter(({ stem }) => stem === first)
      .flatMap(({ place }) =>
        document.tokens.filter(({ stem }) => stem === second).map((token) => token.place - place),
      )
    const closeness = gaps
      .map((gap) => Math.abs(gap - distance))
      .filter((offBy) => offBy <= reach)
      .reduce((sum, offBy) => sum + (1 + offBy) ** -decay, 0)
    const weight = Math.min(rarity('stem', first), rarity('stem', second))
    return (share * weight * closeness) / (closeness + 1)
  }
  const countIn = (terms: readonly QueryTerm[]) => (stem: string) =>
    terms
      .filter((term) => !term.isStop && term.stem === stem)
      .reduce((sum, { count }) => sum + count, 0)
  const ofSurroundings = (
    ordinal: number,
    terms: readonly QueryTerm[],
    stems: readonly string[],
    { named, withheld, affinities, rowHolders }: Surroundings,
  ) => {
    const counts = countIn(terms)
    const { share, k } = ranking.citedTitles
    const naming = named.filter(
      ({ source, target }) => target === ordinal && source !== ordinal && !withheld.has(source),
    )
    const byTitle = stems.map((stem) => {
      const holding = naming.filter(({ title }) => stemsOfTitle(title).includes(stem))
      const citing = new Set(holding.map(({ source }) => source)).size
      return (share * counts(stem) * rarity('stem', stem) * citing) / (k + citing)
    })
    const rarities = stems.reduce((sum, stem) => sum + rarity('stem', stem), 0)
    const products = ranking.productShare * rarities * (affinities[ordinal] ?? 0)
    const citing = new Set(naming.map(({ source }) => source)).size
    const citations = ranking.citationShare * Math.log(1 + citing)
    const rows = rowHolders.has(ordinal) ? ranking.rowShare * rarities : 0
    return byTitle.reduce((sum, value) => sum + value, products + rows + citations)
  }
  /** Rarities of the longest run of the query that stands in the text, tried word by word. */
  const longestRun = ({ tokens }: Document, terms: readonly QueryTerm[]) => {
    const words = terms
      .filter(({ isWhole }) => !isWhole)
      .flatMap(({ term, places }) => places.map((place) => ({ term, place })))
      .sort((a, b) => a.place - b.place)
    if (words.length < ranking.quote.minQuery) return 0
    const held = new Set(tokens.map(({ place, term }) => `${place} ${term}`))
    const runFrom = (from: number, start: number) => {
      const offset = start - words[from]!.place
      const isHeld = ({ place, term }: { place: number; term: string }) =>
        held.has(`${place + offset} ${term}`)
      const broken = words.findIndex((word, at) => at >= from && !isHeld(word))
      return words.slice(from, broken < 0 ? words.length : broken)
    }
    const runs = words
      .flatMap((_, from) => tokens.map(({ place }) => runFrom(from, place)))
      .filter((run) => run.length >= ranking.quote.minLength)
    const worths = runs.map((run) => run.reduce((sum, word) => sum + rarity('term', word.term), 0))
    return Math.max(0, ...worths)
  }
  const ofText = (document: Document, terms: readonly QueryTerm[], stems: readonly string[]) => {
    const counts = countIn(terms)
    const byStem = stems.map(
      (stem) => counts(stem) * rarity('stem', stem) * saturated(document, 'stem', stem),
    )
    const byTerm = terms.map(
      ({ term, count }) =>
        ranking.exactShare * count * rarity('term', term) * saturated(document, 'term', term),
    )
    const byPair = pairsOf(terms).map((pair) => pairGain(document, pair))
    const quote = ranking.quote.share * longestRun(document, terms)
    return [...byStem, ...byTerm, ...byPair].reduce((sum, value) => sum + value, quote)
  }
  return { ofText, ofSurroundings }
}

type Pair = readonly [first: string, second: string, distance: number]

function pairsOf(terms: readonly QueryTerm[]): Pair[] {
  const parts = terms
    .filter(({ isStop, isWhole }) => !isStop && !isWhole)
    .flatMap(({ stem, places }) => places.map((place) => ({ stem, place })))
    .sort((a, b) => a.place - b.place)
  return parts.slice(1).flatMap(({ stem, place }, at) => {
    const before = parts[at]!
    return before.stem === stem ? [] : [[before.stem, stem, place - before.place] as const]
  })
}

/** Stop words of titles are not kept. */
function stemsOfTitle(title: string): string[] {
  return analyze(title)
    .filter(({ term }) => !STOP_WORDS.has(term))
    .map(({ stem }) => stem)
}
