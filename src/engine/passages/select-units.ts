// The best units of an article → the few that are quoted, with what they need to be understood.

import type { RankedUnit } from './rank-units.ts'
import type { PassageUnit } from './unit.ts'

export interface SelectionLimits {
  /** Sentences, not counting the rows of a list that one of them introduces. */
  readonly units: number
  /** UTF-16 units of all quotes. */
  readonly length: number
  /** Share of the best score below which nothing is quoted. */
  readonly share: number
  /** Nothing is added to what is chosen for its score. */
  readonly isExact?: true
  /** A list of steps comes whole. */
  readonly keepsSteps: boolean
}

/** Rows of a list that come with the sentence above them. */
const MOST_ROWS = 9
const ROWS_LENGTH = 700
/** A procedure is quoted whole up to so many steps and so many UTF-16 units. */
const MOST_STEPS = 14
const STEPS_LENGTH = 1500
// "However, …", "This causes …", "It is …": not to be understood alone
const LEANING =
  /^(?:However|This|These|That|It|They|Those|Otherwise|Therefore|Then|If so|In this case|The above|Also|Instead|Such)\b/
// "… the following:", "type:"
const LEADS_IN = /:["')]?$/

/** Indexes of the chosen units in source order. */
export function selectUnits(
  units: readonly PassageUnit[],
  ranked: readonly RankedUnit[],
  limits: SelectionLimits,
): number[] {
  const chosen = new Set<number>()
  const best = [...ranked].sort((a, b) => b.score - a.score || a.at - b.at)
  const floor = (best[0]?.score ?? 0) * limits.share
  let length = 0
  let count = 0
  for (const { at, score } of best) {
    if (score < floor || count >= limits.units) break
    if (chosen.has(at)) continue
    const group = groupOf(units, at, limits).filter((one) => !chosen.has(one))
    const added = group.reduce((sum, one) => sum + (units[one]?.text.length ?? 0), 0)
    if (count > 0 && length + added > limits.length) continue
    for (const one of group) chosen.add(one)
    length += added
    count++
  }
  if (!limits.isExact) fill(chosen, units, best[0]?.at ?? 0)
  return [...chosen].sort((a, b) => a - b)
}

/** So few units, and so short, leave out what they are about. */
const FEW = 3
const SHORT = 420

/** What follows the best unit in its section, while little is quoted. */
function fill(chosen: Set<number>, units: readonly PassageUnit[], best: number): void {
  const { section } = units[best] ?? {}
  let length = [...chosen].reduce((sum, at) => sum + (units[at]?.text.length ?? 0), 0)
  for (let at = best + 1; units[at]?.section === section && chosen.size < FEW; at++) {
    length += units[at]?.text.length ?? 0
    if (length > SHORT) return
    chosen.add(at)
  }
}

/** A unit with its predecessor where it leans on it, and with the list that it introduces. */
function groupOf(
  units: readonly PassageUnit[],
  at: number,
  { keepsSteps }: SelectionLimits,
): number[] {
  const unit = units[at]
  if (unit === undefined) return []
  const group = [at]
  if (keepsSteps && unit.step !== undefined) return wholeList(units, at)
  const before = units[at - 1]
  if (LEANING.test(unit.text) && before?.block === unit.block) group.unshift(at - 1)
  if (LEADS_IN.test(unit.text)) group.push(...introduced(units, at))
  return group
}

/** The procedure of a step with the sentence above it, or the steps beside it if that is long. */
function wholeList(units: readonly PassageUnit[], at: number): number[] {
  let { first, end } = procedureAt(units, at)
  const lead = units[first - 1]
  if (lead !== undefined && LEADS_IN.test(lead.text) && lead.section === units[at]?.section) first--
  const all = rangeOf(first, end)
  if (all.length <= MOST_STEPS + 1 && lengthOf(units, all) <= STEPS_LENGTH) return all
  let few = [at]
  for (const wider of [rangeOf(at - 1, at + 2), rangeOf(at - 1, at + 3), rangeOf(at - 2, at + 3)]) {
    const within = wider.filter((one) => one >= first && one < end)
    if (lengthOf(units, within) <= ROWS_LENGTH) few = within
  }
  return few
}

const rangeOf = (first: number, end: number) =>
  Array.from({ length: end - first }, (_, index) => first + index)

function lengthOf(units: readonly PassageUnit[], all: readonly number[]): number {
  return all.reduce((sum, one) => sum + (units[one]?.text.length ?? 0), 0)
}

/** Notes and commands between two steps of one procedure. */
const MOST_BETWEEN = 4

/** The numbered steps around a unit, with what stands between them. */
function procedureAt(units: readonly PassageUnit[], at: number): { first: number; end: number } {
  let first = at
  let end = at + 1
  for (let step = units[at]?.step ?? 1, far = at - 1; far >= first - MOST_BETWEEN - 1; far--) {
    const unit = units[far]
    if (unit === undefined || unit.section !== units[at]?.section) break
    if (unit.step === undefined) continue
    if (unit.step !== step && unit.step !== step - 1) break
    first = far
    step = unit.step
  }
  for (let step = units[at]?.step ?? 1, far = at + 1; far <= end + MOST_BETWEEN; far++) {
    const unit = units[far]
    if (unit === undefined || unit.section !== units[at]?.section) break
    if (unit.step === undefined) continue
    if (unit.step !== step && unit.step !== step + 1) break
    end = far + 1
    step = unit.step
  }
  return { first, end }
}

function introduced(units: readonly PassageUnit[], at: number): number[] {
  const first = units[at + 1]
  if (first === undefined || first.section !== units[at]?.section) return []
  if (first.list === undefined) return [at + 1]
  const rows: number[] = []
  let length = 0
  for (let next = at + 1; units[next]?.list === first.list && rows.length < MOST_ROWS; next++) {
    length += units[next]?.text.length ?? 0
    if (length > ROWS_LENGTH) break
    rows.push(next)
  }
  return rows
}
