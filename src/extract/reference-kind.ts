// A first guess of what a reference means, by the words that introduce it; the graph may refine it.

import type { EdgeKind } from '../model/reference.ts'
import type { PlainText, TextLeaf } from '../text/plain-text.ts'
import { KIND_PHRASES, LIST_HEAD, LIST_TITLE } from './reference-kinds.table.ts'

/** Introductions are no longer than this. */
const MAX_WORDS_BEFORE = 300
/** Shorter lists under a list's title are its pointers to further reading. */
const MIN_LISTED = 3

/** A reference's place in the section's text. */
export interface Place {
  readonly start: number
  /** Stands in a list, with its title. */
  readonly isListed: boolean
}

/**
 * Kinds of the references of one section, which must come in text order. `isList` is whether the
 * article's title says that it lists others. Linear.
 */
export function guessKinds(
  plain: PlainText,
  places: readonly Place[],
  isList: boolean,
): readonly EdgeKind[] {
  const heads = new Heads(plain)
  const found = places.map((place) => heads.of(place))
  const listed = found.filter(({ isListed }) => isListed).length
  return found.map(({ before, head, isListed }) => {
    const stated = KIND_PHRASES.find(([, pattern]) => pattern.test(before))?.[0]
    if (stated !== undefined) return stated
    const isMember = isListed && listed >= MIN_LISTED && (isList || LIST_HEAD.test(head))
    return isMember && !FURTHER_READING.test(before) ? 'lists' : 'see-also'
  })
}

/** Whether an article with this title lists others: fixes, bugs, the contents of a service pack. */
export function isListTitle(title: string): boolean {
  return LIST_TITLE.test(title)
}

// "For additional information about X, please see the following article …:"
const FURTHER_READING =
  /\b(?:for (?:more|additional|further) information|(?:see|click|view) the (?:following )?article)/i

interface Introduced {
  readonly before: string
  readonly head: string
  /** With its title, or alone behind the mark of an entry. */
  readonly isListed: boolean
}

/** Finds, place after place, the sentence before a reference and the heading it stands under. */
class Heads {
  readonly #plain: PlainText
  #leaf = 0
  #introduction = ''
  #heading = ''

  constructor(plain: PlainText) {
    this.#plain = plain
  }

  of({ start, isListed }: Place): Introduced {
    const { leaves, text } = this.#plain
    while ((leaves[this.#leaf]?.end ?? Infinity) <= start) this.#pass(leaves[this.#leaf++])
    const leaf = leaves[this.#leaf]
    const own = leaf === undefined || leaf.start > start ? '' : text.slice(leaf.start, start)
    const inSentence = lastSentence(own)
    const before = inSentence === '' ? this.#introduction : inSentence
    const head = `${this.#heading} ${before}`
    return { before, head, isListed: isListed || inSentence === '' }
  }

  #pass(leaf: TextLeaf | undefined): void {
    if (leaf === undefined) return
    const text = this.#plain.text.slice(Math.max(leaf.start, leaf.end - MAX_WORDS_BEFORE), leaf.end)
    if (leaf.node.type === 'heading') {
      this.#heading = text
      this.#introduction = ''
    } else if (text.trimEnd().endsWith(':')) this.#introduction = lastSentence(text)
    else if (!ENTRY.test(this.#plain.text.slice(leaf.start, leaf.start + 40)))
      this.#introduction = ''
  }
}

// "Q123456 Sample Crashes", "ARTICLE-ID: Q123456", "-or-", "- Q123456": what lists are made of.
const ENTRY = /^\s*(?:ARTICLE[- ]ID|TITLE\s*:|-or-|-and-|[-*o•]?\s*(?:Q\s?)?\d{5})/i
// ". NOTE: ", "?) "
const SENTENCE_END = /[.!?)]\s+(?=["'(]?[A-Z])/g
const LABEL = /^\s*(?:[-*o•|]|\d{1,3}[.)]|ARTICLE[- ]ID\s*:)?\s*$/i

/** The unfinished sentence at the end of the text; empty when only a list mark stands there. */
function lastSentence(text: string): string {
  const tail = text.slice(-MAX_WORDS_BEFORE)
  const end = [...tail.matchAll(SENTENCE_END)].at(-1)
  const sentence = end === undefined ? tail : tail.slice(end.index + end[0].length)
  return LABEL.test(sentence) ? '' : sentence.replace(/\s+/g, ' ')
}
