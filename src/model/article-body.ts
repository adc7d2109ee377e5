/** The sections of an article as markup that is safe to put into a page. */
export interface ArticleBody {
  readonly html: string
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
}
