// Which verdict each fix of a family gets, a byte each: kept for the kinds of site that were asked for
// last, so that only what is shown has to be judged again.

import type { FixTest, Verdict } from '../../contract/fixes.ts'

/** A verdict without what proves it. */
export interface Outcome {
  readonly verdict: Verdict
  readonly failed?: FixTest
}

/** What is kept of a test that decided nothing. */
export const OPEN = 'open'
type Kept = Outcome | typeof OPEN

/** Numbers of outcomes from 1 on; there are about a dozen. */
const NUMBERS = new Map<string, number>()
const OUTCOMES: Kept[] = []

/** By the number of a member; 0 is not known yet. */
export class OutcomeTable {
  readonly #numbers: Uint8Array

  constructor(members: number) {
    this.#numbers = new Uint8Array(members)
  }

  at(member: number): Kept | undefined {
    return OUTCOMES[(this.#numbers[member] ?? 0) - 1]
  }

  /** @returns the outcome, the same for equal ones. */
  set(member: number, outcome: Kept): Kept {
    const key = outcome === OPEN ? OPEN : `${outcome.verdict} ${outcome.failed ?? ''}`
    let number = NUMBERS.get(key)
    if (number === undefined) {
      number = OUTCOMES.push(plain(outcome))
      NUMBERS.set(key, number)
    }
    this.#numbers[member] = number
    return OUTCOMES[number - 1] ?? outcome
  }
}

function plain(outcome: Kept): Kept {
  if (outcome === OPEN) return OPEN
  const { verdict, failed } = outcome
  return { verdict, ...(failed !== undefined && { failed }) }
}

/** Of one family; the largest takes 4 KB for each. */
const MAX_TABLES = 500

/** The tables of one family. */
export class OutcomeTables {
  readonly #tables = new Map<string, OutcomeTable>()
  readonly #members: number

  constructor(members: number) {
    this.#members = members
  }

  /** @param parts all that the verdicts hang on. */
  for(parts: readonly (string | undefined)[]): OutcomeTable {
    const key = JSON.stringify(parts.map((part) => part ?? null))
    const found = this.#tables.get(key) ?? new OutcomeTable(this.#members)
    this.#tables.delete(key)
    this.#tables.set(key, found)
    const [oldest] = this.#tables.keys()
    if (this.#tables.size > MAX_TABLES && oldest !== undefined) this.#tables.delete(oldest)
    return found
  }
}
