// A question → what is looked for in passages: its content words with how telling each is.

import { MatchFinder } from '../../text/match-finder.ts'
import { parseQuery, type TextQuery } from '../../text/query.ts'
import type { Retrieval } from '../retrieval.ts'
import { ASKING_WORDS } from './asking-words.table.ts'
import { SYNONYMS } from './synonyms.table.ts'

/** One thing that the question names: a word with its other forms and synonyms, or a name. */
export interface SoughtTerm {
  /** As typed, folded. */
  readonly word: string
  /** ln of how rare it is; names that no article holds are the rarest. */
  readonly rarity: number
  /** Only asks, says nothing of the subject: "version", "default", "cause". */
  readonly isAsking: boolean
  /** A file, code, path, version: held to the letter. */
  readonly isName: boolean
  /** Part of the name of a product, which is held against the article as a whole. */
  readonly isProduct: boolean
}

/** Finds the sought terms in texts. */
export class Sought {
  readonly terms: readonly SoughtTerm[]
  /** Of a word that no article holds. */
  readonly highestRarity: number
  /** Number of a query term → number of the sought term it stands for. */
  readonly #owners: readonly number[]
  readonly #finder: MatchFinder
  /** Of names with marks inside, which articles set in other ways. */
  readonly #loose: readonly (readonly [number: number, pattern: RegExp])[]

  constructor(
    terms: readonly SoughtTerm[],
    owners: readonly number[],
    query: TextQuery,
    highestRarity: number,
  ) {
    this.terms = terms
    this.highestRarity = highestRarity
    this.#owners = owners
    this.#finder = new MatchFinder(query)
    this.#loose = terms.flatMap(({ word }, number) => {
      const pattern = loosePattern(word)
      return pattern === undefined ? [] : [[number, pattern] as const]
    })
  }

  /** Numbers of the sought terms that stand in the text. Linear in it. */
  in(text: string): Set<number> {
    const found = new Set<number>()
    for (const { term } of this.#finder.find(text)) {
      const owner = this.#owners[term]
      if (owner !== undefined && owner >= 0) found.add(owner)
    }
    for (const [number, pattern] of this.#loose) {
      if (!found.has(number) && pattern.test(text)) found.add(number)
    }
    return found
  }
}

// "tcpip-32", "sample\\client", "free/busy"; no numbers
const MARKED = /^(?=.*[a-z]{2})[a-z0-9]+(?:[-/\\][a-z0-9]+)+$/
const LONGEST_NAME = 60

/** "tcpip-32" is "TCP/IP-32", and a path stands in a longer one. */
function loosePattern(word: string): RegExp | undefined {
  if (word.length > LONGEST_NAME || !MARKED.test(word)) return undefined
  const letters = [...word.replace(/[-/\\]/g, '')].join('[-/\\\\ ]?')
  return new RegExp(`(?<![a-z0-9])${letters}(?![a-z0-9])`, 'i')
}

/**
 * @param products the names of products that the question holds.
 * @param retrieval tells how rare the words are.
 */
export async function readSought(
  question: string,
  products: readonly string[],
  retrieval: Retrieval,
): Promise<Sought> {
  const ofProducts = new Set(parseQuery(products.join(' \n ')).terms.map(({ term }) => term))
  // Quotation marks hold words together in a search; a passage need not.
  const plain = parseQuery(question.replace(/["\u201c\u201d\u201e]/g, ' '))
  const extended = parseQuery(
    [question.replace(/["\u201c\u201d\u201e]/g, ' '), ...synonymsOf(plain)].join(' \n '),
  )
  const rarities = await retrieval.rarities(extended)
  const terms: SoughtTerm[] = []
  const numbers = new Map<string, number>()
  const partsOfNames = partsWithin(plain)
  const padded = paddedCodes(plain)
  for (const { term, stem, isStop, isWhole } of plain.terms) {
    if (isStop || partsOfNames.has(term) || numbers.has(stem)) continue
    const same = numbers.get(padded.get(term) ?? '')
    if (same !== undefined) {
      numbers.set(stem, same)
      continue
    }
    numbers.set(stem, terms.length)
    terms.push({
      word: term,
      rarity: rarities.of.get(stem) ?? 0,
      isAsking: ASKING_WORDS.has(term) || ASKING_WORDS.has(stem),
      isName: isWhole || /\d/.test(term),
      isProduct: ofProducts.has(term),
    })
  }
  const owners = extended.terms.map(({ term, stem }) => ownerOf(term, stem, plain, numbers))
  return new Sought(terms, owners, extended, rarities.highest)
}

function ownerOf(
  term: string,
  stem: string,
  plain: TextQuery,
  numbers: ReadonlyMap<string, number>,
): number {
  const own = numbers.get(stem)
  if (own !== undefined) return own
  for (const word of plain.terms) {
    if (SYNONYMS.get(word.stem)?.includes(term) || SYNONYMS.get(word.term)?.includes(term)) {
      return numbers.get(word.stem) ?? -1
    }
  }
  return -1
}

function synonymsOf({ terms }: TextQuery): string[] {
  return terms.flatMap(({ term, stem }) => [
    ...(SYNONYMS.get(term) ?? []),
    ...(SYNONYMS.get(stem) ?? []),
  ])
}

/** "0x1a" → "0x001a", as it was typed: one code. */
function paddedCodes({ terms }: TextQuery): ReadonlyMap<string, string> {
  const typed = terms.filter(({ term }) => /^0x0[0-9a-f]/.test(term))
  return new Map(typed.map(({ term, stem }) => [term.replace(/^0x0+(?=[0-9a-f])/, '0x'), stem]))
}

/** "ccm" and "dll" of "ccm.dll": the name stands for them. */
function partsWithin({ terms }: TextQuery): Set<string> {
  const wholes = terms.filter(({ isWhole }) => isWhole).map(({ term }) => term)
  const parts = wholes.flatMap((whole) => whole.split(/[^\p{L}\p{N}]+/u)).filter(Boolean)
  // "0x001a" is a whole without parts.
  return new Set(parts.filter((part) => !wholes.includes(part)))
}
