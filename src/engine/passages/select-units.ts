// The best units of an article → the few that are quoted, with what they need to be understood.

import { LEADS_IN, procedureOf } from './procedures.ts'
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
  /** A step comes with the whole procedure, or with the steps beside it. */
  readonly steps: 'whole' | 'beside'
}

/** Rows of a list that come with the sentence above them. */
const MOST_ROWS = 9
const ROWS_LENGTH = 700
// "However, …", "This causes …", "It is …": not to be understood alone
export const LEANING =
  /^(?:However|This|These|That|It|They|Those|Otherwise|Therefore|Then|If so|In this case|The above|Also|Instead|Such)\b/

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
function groupOf(units: readonly PassageUnit[], at: number, { steps }: SelectionLimits): number[] {
  const unit = units[at]
  if (unit === undefined) return []
  const group = [at]
  if (unit.step !== undefined) return procedureOf(units, at, steps)
  const before = units[at - 1]
  if (LEANING.test(unit.text) && before !== undefined && isLeantOn(before, unit)) {
    group.unshift(at - 1)
  }
  if (LEADS_IN.test(unit.text)) group.push(...introduced(units, at))
  return group
}

/** The sentence before in the same paragraph, or the command of "This command …". */
function isLeantOn(before: PassageUnit, unit: PassageUnit): boolean {
  return before.block === unit.block || (before.section === unit.section && before.form === 'row')
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
