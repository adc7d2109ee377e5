// What a verdict rests on.

import type { FixTest, Verdict } from '../../contract/fixes.ts'
import type { SourceSpan } from '../../model/span.ts'

/** A place in an article. */
export interface Place {
  /** Ordinal. */
  readonly article: number
  readonly span: SourceSpan
}

/** An article's own words; what follows from its fields; what is only likely. */
export type Certainty = 'stated' | 'derived' | 'inferred'

/** What a verdict is told with. */
export interface Told {
  /** One sentence. */
  readonly because: string
  /** The most telling first. */
  readonly places: readonly Place[]
}

export interface Judgement extends Told {
  readonly verdict: Verdict
  /** The test that decided against the fix. */
  readonly failed?: FixTest
  readonly certainty: Certainty
}

/** Thousands are made for a question and few are shown: those are put into words. */
class LateJudgement implements Judgement {
  readonly verdict: Verdict
  readonly failed?: FixTest
  readonly certainty: Certainty
  readonly #tell: () => Told

  constructor(
    verdict: Verdict,
    failed: FixTest | undefined,
    certainty: Certainty,
    tell: () => Told,
  ) {
    this.verdict = verdict
    if (failed !== undefined) this.failed = failed
    this.certainty = certainty
    this.#tell = tell
  }

  get because(): string {
    return this.#tell().because
  }

  get places(): readonly Place[] {
    return this.#tell().places
  }
}

export function applying(certainty: Certainty, tell: () => Told): Judgement {
  return new LateJudgement('applies', undefined, certainty, tell)
}

export function included(certainty: Certainty, tell: () => Told): Judgement {
  return new LateJudgement('already-included', 'alreadyIncluded', certainty, tell)
}

export function notFor(failed: FixTest, tell: () => Told): Judgement {
  return new LateJudgement('does-not-apply', failed, 'derived', tell)
}

export function undecided(failed: FixTest, certainty: Certainty, tell: () => Told): Judgement {
  return new LateJudgement('unknown', failed, certainty, tell)
}
