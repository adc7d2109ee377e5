// Finds the quoted phrases of a query in a text: exact forms side by side, stop words included.

import { termsOfPart } from './filters.ts'
import type { TermMatch } from './match-finder.ts'
import { tokenize } from './tokenizer.ts'

/** What a phrase shows beside the same words apart. */
const WEIGHT_OF_WORD = 2

interface Part {
  readonly start: number
  readonly end: number
  readonly term: string
}

interface NumberedPhrase {
  readonly terms: readonly string[]
  readonly number: number
}

export class PhraseFinder {
  /** Last term → the phrases that end with it. */
  readonly #byEnd = new Map<string, NumberedPhrase[]>()
  /** Part as printed → its term. */
  readonly #terms = new Map<string, string>()

  /** @param firstNumber the `term` of matches of the first phrase; the others follow. */
  constructor(phrases: readonly (readonly string[])[], firstNumber: number) {
    for (const [number, terms] of phrases.entries()) {
      const last = terms.at(-1) ?? ''
      const phrase = { terms, number: firstNumber + number }
      this.#byEnd.set(last, [...(this.#byEnd.get(last) ?? []), phrase])
    }
  }

  /** The phrases of the text, and those of the given matches that overlap none; in text order. */
  find(text: string, matches: readonly TermMatch[]): TermMatch[] {
    const phrases = withoutOverlaps(this.#findPhrases(text))
    if (phrases.length === 0) return [...matches]
    let next = 0
    const others = matches.filter((match) => {
      while ((phrases[next]?.end ?? Number.POSITIVE_INFINITY) <= match.start) next++
      return (phrases[next]?.start ?? Number.POSITIVE_INFINITY) >= match.end
    })
    return [...phrases, ...others].sort((a, b) => a.start - b.start)
  }

  #findPhrases(text: string): TermMatch[] {
    const found: TermMatch[] = []
    const parts: Part[] = []
    tokenize(text, (start, end, isWhole) => {
      if (isWhole) return
      const term = this.#termOf(text.slice(start, end))
      parts.push({ start, end, term })
      for (const { terms, number } of this.#byEnd.get(term) ?? []) {
        const first = parts.at(-terms.length)
        if (first === undefined || !endsWith(parts, terms)) continue
        const weight = WEIGHT_OF_WORD * terms.length
        found.push({ start: first.start, end, term: number, weight, isNeighbour: false })
      }
    })
    return found
  }

  #termOf(part: string): string {
    const known = this.#terms.get(part)
    if (known !== undefined) return known
    const term = termsOfPart(part)?.term ?? ''
    this.#terms.set(part, term)
    return term
  }
}

function endsWith(parts: readonly Part[], phrase: readonly string[]): boolean {
  const from = parts.length - phrase.length
  return phrase.every((term, index) => parts[from + index]?.term === term)
}

/** Of two that overlap the one that starts first. */
function withoutOverlaps(found: readonly TermMatch[]): TermMatch[] {
  let until = 0
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < until) return false
      until = end
      return true
    })
}
