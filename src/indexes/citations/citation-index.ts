// The titles under which articles cite one another, as a field of the cited article that is kept per
// citing article, so that what one article says of others can be left out of account:
//
//   stem → citations whose titles hold it → cited article
//   article → citations of it → citing article

import type { Lexicon } from '../text/lexicon.ts'

/** A citation is a pair of articles, however often the one names the other. */
export interface CitationIndex {
  readonly articleCount: number
  /** Article a is cited by the citations firstCitation[a] up to the next. */
  readonly firstCitation: Uint32Array
  /** Citation → the cited article, ascending. */
  readonly targets: Uint32Array
  /** Citation → the citing article, ascending for each target. */
  readonly sources: Uint32Array
  /** Of all titles of the citations, sorted; stop words left out. */
  readonly stems: Lexicon
  /** Stem s is in the titles of postings[firstPosting[s]] up to the next. */
  readonly firstPosting: Uint32Array
  /** Citations, ascending within a stem. */
  readonly postings: Uint32Array
}

/** Name of the part in a snapshot. */
export const CITATION_PART = 'citations.bin'

/** Raised whenever the bytes or what is derived from the graph change. */
export const CITATION_VERSION = 1
