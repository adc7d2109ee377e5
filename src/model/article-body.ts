import type { SourceSpan } from './span.ts'

/** How the sections of an article are shown. */
export interface BodyOptions {
  /** Its words are marked, of `source.text`. */
  readonly passage?: SourceSpan
  /** Which part of a long article, from 1; without it the one with the passage, else the first. */
  readonly part?: number
  /** Stands behind the addresses of other articles: "?product=SMS". */
  readonly linkSuffix?: string
}

/** The sections of an article as markup that is safe to put into a page. */
export interface ArticleBody {
  readonly html: string
  /** Which part of the article the markup is, from 1. */
  readonly part: number
  /** How many there are; 1 but for articles that are long for a page. */
  readonly parts: number
  /** Of each section the part in which it begins. */
  readonly sectionParts: readonly number[]
  /** The passage that was asked for, where the span lies in the article. */
  readonly passage?: QuotedPassage
}

export interface QuotedPassage {
  /** Each run of white space is one blank. */
  readonly quote: string
  /** Heading of the section as printed; empty before the first and outside all. */
  readonly section: string
  /** Index of the section; -1 outside all. */
  readonly sectionIndex: number
  /** Whether its words stand in the markup as one, under the id "quote". */
  readonly isMarked: boolean
  /** Which part of the article they stand in. */
  readonly part: number
}
