// Products of a question with the release beside each:
//
//   "Our SMS 2.0 SP1 sites on NT4" → Systems Management Server 2.0 SP1, Windows NT 4

import { parseServicePack, printServicePack } from '../../model/service-pack.ts'
import { type ProductPlace, placesOfProducts } from '../../text/named-products.ts'
import type { NamedProduct } from './question.ts'

// "visual", "c", "nt4": as product names are looked up
const WORD = /[a-z0-9]+/gi
// " 2.0", " version 4.0a", " V. 3.x", " 97", "4" of "nt4": behind the name
const VERSION =
  /^(?:\+\+)?(?:[ ,]+(?:server|workstation|edition|for [a-z]+(?: [a-z]+)?))?[ ,(]*(?:versions? |v\.? ?|release )?(\d{1,4}(?:\.(?:\d+|x))*(?:[a-z](?![a-z]))?)(?![\w%/]|[.,]\d|[ -]?(?:bit|mb|kb|bytes?)\b)/i
// " SP2", " with Service Pack 6a", "-SP1", ", SR-1"
const PACK =
  /^[ ,(-]*(?:(?:with|at|on|having|running) )?((?:SP|SR|OSR|CU|Service Pack|Service Release|OEM Service Release|Cumulative Update)[ -]?\d{1,2}(?:\.\d)?[a-z]?)(?!\w)/i
// " without a service pack", " RTM"
const NO_PACK =
  /^[ ,(-]*(?:(?:without (?:a |any )?(?:service pack|sp\d?)|with no service pack)|rtm|gold)\b/i
/** A word that is a product only beside its release: "Access 2.0", "Word 97". */
const RELEASE_BEHIND = /^[ ]*\d{1,4}(?![\w%])(?!,\d)/

// "winnt35": a folder or a program, not a release
const FOLDER = /^winnt\d/

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

export function readProducts(text: string): NamedProduct[] {
  const words = [...text.matchAll(WORD)].map(
    ({ 0: word, index }): Word => ({
      text: word.toLowerCase(),
      start: index,
      end: index + word.length,
    }),
  )
  const mayBeWord = (at: number) => isBesideRelease(text, words[at])
  return placesOfProducts(
    words.map((word) => word.text),
    mayBeWord,
  ).flatMap((place) => productAt(text, words, place) ?? [])
}

/** "Word 97" and "VS6" are products, the word "word" is none. */
function isBesideRelease(text: string, word: Word | undefined): boolean {
  if (word === undefined) return false
  return /\d$/.test(word.text) || RELEASE_BEHIND.test(text.slice(word.end, word.end + 12))
}

function productAt(
  text: string,
  words: readonly Word[],
  { family, at, length }: ProductPlace,
): NamedProduct | undefined {
  const [first, last] = [words[at], words[at + length - 1]]
  if (first === undefined || last === undefined || FOLDER.test(last.text)) return undefined
  const inWord = /^[a-z]+(\d+)$/.exec(last.text)?.[1]
  const isInName = inWord !== undefined && family.family.endsWith(inWord)
  const rest = text.slice(last.end, last.end + 60)
  const found = VERSION.exec(rest)
  const version = (isInName ? undefined : inWord) ?? found?.[1]
  const behind = inWord === undefined ? (found?.[0].length ?? 0) : 0
  const pack = PACK.exec(rest.slice(behind))
  const isBare = pack === null && NO_PACK.test(rest.slice(behind))
  const parsed = parseServicePack(pack?.[1] ?? '')
  return {
    family: family.family,
    name: text.slice(first.start, last.end),
    ...(version !== undefined && { version: spelt(version) }),
    ...(parsed && { servicePack: printServicePack(parsed) }),
    ...(isBare && { servicePack: 'none' }),
    start: first.start,
    end: last.end + behind + (pack?.[0].length ?? 0),
  }
}

/** "4" is written "4.0" in applies-to lists; "97" and "2000" are as they are; "60" of vb60 too. */
function spelt(version: string): string {
  return /^\d$/.test(version) ? `${version}.0` : version
}
