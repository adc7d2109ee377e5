// How often two words stand in one article: which of two likely words fits the rest of a query.

import { articleFrequency, seekPosting } from '../text/postings.ts'
import type { TextIndex } from '../text/text-index.ts'

/** Postings that are looked at of the rarer word; the rest is estimated from these. */
const SAMPLE = 100

/** Share of the articles of the rarer term that hold the other as well, from 0 to 1; estimated. */
export function shareTogether(index: TextIndex, one: number, other: number): number {
  const isRarer = articleFrequency(index, one) <= articleFrequency(index, other)
  const [rare, common] = isRarer ? [one, other] : [other, one]
  const start = index.firstPosting[rare] ?? 0
  const count = articleFrequency(index, rare)
  const step = Math.max(1, Math.ceil(count / SAMPLE))
  const end = index.firstPosting[common + 1] ?? 0
  let at = index.firstPosting[common] ?? end
  let looked = 0
  let together = 0
  for (let posting = start; posting < start + count && at < end; posting += step) {
    const ordinal = index.ordinals[posting] ?? 0
    at = seekPosting(index, ordinal, at, end)
    looked++
    if (at < end && index.ordinals[at] === ordinal) together++
  }
  return looked === 0 ? 0 : together / looked
}
