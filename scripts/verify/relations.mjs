// All relations, in the order of the survey.

import { RELATIONS as BODY } from './relations/body.mjs'
import { RELATIONS as FLATTENED } from './relations/flattened.mjs'
import { RELATIONS as FORMS } from './relations/forms.mjs'
import { RELATIONS as HEADER } from './relations/header.mjs'
import { RELATIONS as NEIGHBOURS } from './relations/neighbours.mjs'
import { RELATIONS as PAGES } from './relations/pages.mjs'
import { RELATIONS as REFERENCES } from './relations/references.mjs'
import { RELATIONS as RENDERING } from './relations/rendering.mjs'
import { RELATIONS as REWRITTEN } from './relations/rewritten.mjs'
import { RELATIONS as SIZES } from './relations/sizes.mjs'
import { RELATIONS as STATED } from './relations/stated.mjs'

/**
 * @typedef {{problems?: string[], counts?: Record<string, number>, fact?: unknown}} Outcome
 *   `problems` absent: cannot be checked on this article; empty: holds.
 * @typedef {{name: string, says: string, check: (one: import('./case.mjs').Case) => Outcome,
 *   settle?: (facts: unknown[]) => {id: string, problems: string[]}[],
 *   over?: 'pages', judge?: (counts: Record<string, number>) => string[], always?: readonly string[],
 *   stated?: Record<string, number>, tolerance?: number, clumped?: number,
 *   explained?: Record<string, number>}} Relation
 *   `settle` judges what `check` gave as facts, once all articles are read. `stated` are the counts
 *   that the survey gives for the whole archive; `tolerance` is the share they may be off;
 *   `clumped` how many of what is counted stand in one article (samples scatter the more).
 *   `explained` is what is counted beyond the survey, found by reading. `always` names articles that are checked in every sample.
 */

/** @type {readonly Relation[]} */
export const RELATIONS = [
  ...FORMS,
  ...FLATTENED,
  ...HEADER,
  ...REFERENCES,
  ...BODY,
  ...STATED,
  ...REWRITTEN,
  ...RENDERING,
  ...NEIGHBOURS,
  ...SIZES,
  ...PAGES,
].sort((a, b) => placeOf(a) - placeOf(b))

/** M1 … M30, sizes, then those of the second knowledge base. */
function placeOf({ name }) {
  return name.startsWith('M') ? Number(name.slice(1)) : name === 'SIZES' ? 100 : 101
}
