// How well the title under which an article is cited fits a title. Form titles are cut at 64
// characters, labels ("PRB:", "SMS:") come and go, letter case and blanks are edited: none of that
// makes another title.

import { STOP_WORDS } from '../../text/stop-words.table.ts'

/** A shorter beginning may be chance. */
const MIN_BEGINNING = 24

/** A title as it is compared. */
export interface ReadTitle {
  /** Letters and digits alone, without labels. */
  readonly compact: string
  /** Distinct words, without labels and stop words. */
  readonly words: ReadonlySet<string>
}

// "SMS: ", "XADM: ", "PRB: ", "(Complete) ", "[SDK] ", "HOWTO: ", "Err Msg: "
const LABELS =
  /^(?:\s*(?:[\w./+&-]{1,14}(?: \w{1,8})?:(?!\\)|\([^()]{1,30}\)|\[[^[\]]{1,20}\])){1,4}(?=\s*\S)/
// "how to", "how-to": printed as a label, too
const HOW_TO = /^how[\s-]*to\b:?/
// " (Q123456)", " [Q123456]", " Q123456", " (1 of 3)", " (Part 2)", " (HEX)"
const TAIL = /\s*[([]?(?:Q\d{5,6}|\d+ of \d+|part \d+)[)\]]?[.\s]*$/i
const WORD = /[\p{L}\p{N}]+/gu

export function readTitle(title: string): ReadTitle {
  const text = title
    .normalize('NFKC')
    .replace(/['’]s\b/gi, '') // "File Manager's Dialog Box"
    .replace(/<[0-9A-F]{2}>/g, ' ')
    .replace(TAIL, '')
    .replace(LABELS, '')
    .toLowerCase()
    .trim()
    .replace(HOW_TO, '')
  const words = text.match(WORD) ?? []
  return {
    compact: words.join(''),
    words: new Set(words.filter((word) => !STOP_WORDS.has(word)).map(singular)),
  }
}

// "files" and "file" are one; "access" and "dos" stay
function singular(word: string): string {
  return word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/** Whether the two are one title, cut or edited in form alone. */
export function isSameTitle(one: ReadTitle, other: ReadTitle): boolean {
  if (one.compact === other.compact) return true
  const [short, long] =
    one.compact.length < other.compact.length
      ? [one.compact, other.compact]
      : [other.compact, one.compact]
  if (short.length >= MIN_BEGINNING && long.startsWith(short)) return true
  return one.words.size > 2 && one.words.size === other.words.size && similarity(one, other) === 1
}

/** Share of the words of both that stand in both, from 0 to 1; of a cut title its part counts. */
export function similarity({ words: one }: ReadTitle, { words: other }: ReadTitle): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return (2 * shared) / (one.size + other.size)
}
