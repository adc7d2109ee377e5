// What a verdict rests on.

import type { FixTest, Verdict } from '../../contract/fixes.ts'
import type { SourceSpan } from '../../model/span.ts'

/** A place in an article. */
export interface Place {
  /** Ordinal. */
  readonly article: number
  readonly span: SourceSpan
}

export interface Judgement {
  readonly verdict: Verdict
  /** The test that decided against the fix. */
  readonly failed?: FixTest
  /** One sentence. */
  readonly because: string
  /** An article's own words; what follows from its fields; what is only likely. */
  readonly certainty: 'stated' | 'derived' | 'inferred'
  /** The most telling first. */
  readonly places: readonly Place[]
}
