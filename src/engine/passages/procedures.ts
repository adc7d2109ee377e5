// The numbered steps of one procedure, which are understood together only. A note or a command that
// stands between two steps belongs to it, even where it ends the printed list:
//
//   1. …   2. …   NOTE: …   3. …

import type { PassageUnit } from './unit.ts'

/** A procedure is quoted whole up to so many units and so many UTF-16 units of text. */
const MOST_UNITS = 15
const WHOLE_LENGTH = 1500
/** Of a longer one: the steps beside the one that is quoted. */
const PART_LENGTH = 700
/** Notes and commands between two steps. */
const MOST_BETWEEN = 4

// "… the following:", "type:"
export const LEADS_IN = /:["')]?$/

/**
 * Indexes in order: the procedure of a step with the sentence that introduces it, or the steps beside
 * it where that is too long or not asked for.
 */
export function procedureOf(
  units: readonly PassageUnit[],
  at: number,
  steps: 'whole' | 'beside',
): number[] {
  const start = lastStep(units, at, -1)
  const end = lastStep(units, at, 1) + 1
  const lead = units[start - 1]
  const isLed = lead?.section === units[at]?.section && LEADS_IN.test(lead?.text ?? '')
  const first = isLed ? start - 1 : start
  const all = range(first, end)
  const isShort = all.length <= MOST_UNITS && lengthOf(units, all) <= WHOLE_LENGTH
  if (steps === 'whole' && isShort) return all
  const parts = [range(at - 2, at + 3), range(at - 1, at + 3), range(at - 1, at + 2)].map((part) =>
    part.filter((one) => one >= first && one < end),
  )
  return parts.find((part) => lengthOf(units, part) <= PART_LENGTH) ?? [at]
}

const range = (first: number, end: number) =>
  Array.from({ length: end - first }, (_, index) => first + index)

function lengthOf(units: readonly PassageUnit[], all: readonly number[]): number {
  return all.reduce((sum, one) => sum + (units[one]?.text.length ?? 0), 0)
}

/** The last unit in one direction up to which steps go on by one. */
function lastStep(units: readonly PassageUnit[], at: number, direction: 1 | -1): number {
  let last = at
  for (let between = 0, far = at + direction; between <= MOST_BETWEEN; far += direction) {
    const unit = units[far]
    if (unit === undefined || unit.section !== units[at]?.section) break
    if (unit.step === undefined) {
      between++
      continue
    }
    const away = (unit.step - (units[last]?.step ?? 0)) * direction
    if (away !== 0 && away !== 1) break
    last = far
    between = 0
  }
  return last
}
