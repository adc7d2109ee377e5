// The article texts that were unpacked last. Queries meet the same articles again and again, most of
// all while they are typed, and unpacking ten texts is a tenth of a search.

import type { ArticleText } from './article-codec.ts'

/** About 4,000 articles. */
export const MAX_RECENT_BYTES = 24 * 2 ** 20
/** What an article takes beside its text, and what a section or a piece of boilerplate takes. */
const ENTRY_BYTES = 300
const OUTLINE_BYTES = 120
/** A text that is larger is hardly read twice in a row. */
const MAX_SHARE = 16

interface Kept {
  readonly stored: ArticleText
  readonly bytes: number
}

/** Keeps as much as its bound allows; what was not read for the longest time leaves first. */
export class RecentTexts {
  readonly #maxBytes: number
  /** By ordinal, read last at the end. */
  readonly #kept = new Map<number, Kept>()
  #bytes = 0

  constructor(maxBytes: number = MAX_RECENT_BYTES) {
    this.#maxBytes = maxBytes
  }

  /** Estimated. */
  get bytes(): number {
    return this.#bytes
  }

  get(ordinal: number): ArticleText | undefined {
    const kept = this.#kept.get(ordinal)
    if (kept === undefined) return undefined
    this.#kept.delete(ordinal)
    this.#kept.set(ordinal, kept)
    return kept.stored
  }

  /** @param unitBytes what a UTF-16 unit of the text takes in memory. */
  add(ordinal: number, stored: ArticleText, unitBytes: 1 | 2): void {
    const bytes = bytesOf(stored, unitBytes)
    if (bytes * MAX_SHARE > this.#maxBytes || this.#kept.has(ordinal)) return
    this.#kept.set(ordinal, { stored, bytes })
    this.#bytes += bytes
    for (const [oldest, { bytes: freed }] of this.#kept) {
      if (this.#bytes <= this.#maxBytes) break
      this.#kept.delete(oldest)
      this.#bytes -= freed
    }
  }

  clear(): void {
    this.#kept.clear()
    this.#bytes = 0
  }
}

function bytesOf({ text, outline }: ArticleText, unitBytes: number): number {
  const { sections, boilerplate } = outline
  return (
    text.length * unitBytes + ENTRY_BYTES + (sections.length + boilerplate.length) * OUTLINE_BYTES
  )
}
