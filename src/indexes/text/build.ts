// articles → tokens (term, article, field, place) → sorted by term → postings. Linear but for the
// sorting of the distinct terms.

import type { Article } from '../../model/article.ts'
import { stemOf, termOfWhole, termsOfPart } from '../../text/filters.ts'
import { tokenize } from '../../text/tokenizer.ts'
import { type FieldText, fieldTextsOf } from './field-texts.ts'
import { FIELD_COUNT } from './fields.ts'
import { GrowingArray } from './growing-array.ts'
import { LAST_PLACE, type TextIndex } from './layout.ts'
import { compareByCodePoint } from './lexicon.ts'
import { PostingWriter } from './posting-writer.ts'

/** Places left free between two texts of an article: further than nearness reaches. */
const TEXT_GAP = 16

const NO_TERM = 0xffffffff

/** The index of a batch; ordinals are positions in `articles`. */
export function buildTextIndex(articles: readonly Article[]): TextIndex {
  const tokens = new TokenTable(articles.length)
  for (const [ordinal, article] of articles.entries()) tokens.addArticle(ordinal, article)
  return tokens.toIndex()
}

class TokenTable {
  readonly #lengths: Uint32Array
  readonly #terms: string[] = []
  readonly #idOfTerm = new Map<string, number>()
  /** Part as printed → number of its entry in the two lists of term ids. */
  readonly #parts = new Map<string, number>()
  readonly #partTerms = new GrowingArray()
  readonly #partWholes = new GrowingArray()
  readonly #wholes = new Map<string, number>()
  // One entry a token.
  readonly #tokenTerms = new GrowingArray()
  readonly #tokenOrdinals = new GrowingArray()
  /** Place × 8 + field. */
  readonly #tokenPlaces = new GrowingArray()

  constructor(articleCount: number) {
    this.#lengths = new Uint32Array(articleCount * FIELD_COUNT)
  }

  addArticle(ordinal: number, article: Article): void {
    let place = 0
    for (const text of fieldTextsOf(article)) place = this.#addText(ordinal, text, place) + TEXT_GAP
  }

  /** Returns the place after the last part. */
  #addText(ordinal: number, { field, text, isUncounted }: FieldText, firstPlace: number): number {
    let place = firstPlace
    tokenize(text, (start, end, isWhole) => {
      const token = text.slice(start, end)
      if (isWhole) {
        this.#addToken(this.#wholeId(token), ordinal, field, place)
        return
      }
      const entry = this.#partEntry(token)
      this.#addToken(this.#partWholes.at(entry), ordinal, field, place)
      this.#addToken(this.#partTerms.at(entry), ordinal, field, place)
      place++
    })
    const slot = ordinal * FIELD_COUNT + field
    if (!isUncounted) this.#lengths[slot] = (this.#lengths[slot] ?? 0) + place - firstPlace
    return place
  }

  #addToken(term: number, ordinal: number, field: number, place: number): void {
    if (term === NO_TERM) return
    this.#tokenTerms.push(term)
    this.#tokenOrdinals.push(ordinal)
    this.#tokenPlaces.push(Math.min(place, LAST_PLACE) * 8 + field)
  }

  #partEntry(token: string): number {
    const known = this.#parts.get(token)
    if (known !== undefined) return known
    const terms = termsOfPart(token)
    const entry = this.#partTerms.length
    this.#partTerms.push(this.#termId(terms?.term))
    this.#partWholes.push(this.#termId(terms?.whole))
    this.#parts.set(token, entry)
    return entry
  }

  #wholeId(token: string): number {
    const known = this.#wholes.get(token)
    if (known !== undefined) return known
    const id = this.#termId(termOfWhole(token))
    this.#wholes.set(token, id)
    return id
  }

  #termId(term: string | undefined): number {
    if (term === undefined || term === '') return NO_TERM
    const known = this.#idOfTerm.get(term)
    if (known !== undefined) return known
    const id = this.#terms.length
    this.#terms.push(term)
    this.#idOfTerm.set(term, id)
    return id
  }

  toIndex(): TextIndex {
    const { starts, order } = this.#tokensByTerm()
    const articleCount = this.#lengths.length / FIELD_COUNT
    const writer = new PostingWriter(articleCount, order.length, order.length)
    for (const { id, term, stem } of this.#sortedTerms()) {
      writer.startTerm(stem, term)
      const end = starts[id + 1] as number
      for (let at = starts[id] as number; at < end; at++) {
        const token = order[at] as number
        const place = this.#tokenPlaces.at(token)
        writer.addOccurrence(this.#tokenOrdinals.at(token), place & 7, place >>> 3)
      }
    }
    return writer.finish(this.#lengths)
  }

  #sortedTerms(): { id: number; term: string; stem: string }[] {
    return this.#terms
      .map((term, id) => ({ id, term, stem: stemOf(term) }))
      .sort((a, b) => compareByCodePoint(a.stem, b.stem) || compareByCodePoint(a.term, b.term))
  }

  /** Counting sort: tokens of a term stay in order of article and place. */
  #tokensByTerm(): { starts: Uint32Array; order: Uint32Array } {
    const terms = this.#tokenTerms.values
    const starts = new Uint32Array(this.#terms.length + 2)
    for (const term of terms) starts[term + 2] = (starts[term + 2] as number) + 1
    for (let term = 2; term < starts.length; term++) {
      starts[term] = (starts[term] as number) + (starts[term - 1] as number)
    }
    const order = new Uint32Array(terms.length)
    for (let token = 0; token < terms.length; token++) {
      const slot = (terms[token] as number) + 1
      const at = starts[slot] as number
      order[at] = token
      starts[slot] = at + 1
    }
    return { starts, order }
  }
}
