// One template against the words of a log, from a run that both hold outwards:
//
//   template   could not connect to the server because the account is locked
//   log        could not connect to KATE because the account was locked
//
// A name that the log has in other words, or more or fewer of them, is passed over.

export interface Aligned {
  /** Words of the template that the log has, in order. */
  readonly matched: number
  /** First and last word of the log that matched. */
  readonly first: number
  readonly last: number
}

/** How far the two may differ before they agree again: words of the template, words of the log. */
const STEPS: readonly (readonly [template: number, log: number])[] = [
  [1, 1],
  [0, 1],
  [1, 0],
  [1, 2],
  [2, 1],
  [2, 2],
  [0, 2],
  [2, 0],
  [1, 3],
  [2, 3],
]

/** A sequence of words within a longer one. */
export interface WordRange {
  readonly words: Uint32Array
  readonly first: number
  readonly end: number
}

/** @param at word of `template` that equals the word of `log` at `logAt`. Linear in the template. */
export function alignTemplate(
  template: WordRange,
  at: number,
  log: WordRange,
  logAt: number,
): Aligned {
  const forwards = walk(template, at, log, logAt, 1)
  const backwards = walk(template, at - 1, log, logAt - 1, -1)
  const matched = forwards.matched + backwards.matched
  const first = backwards.matched > 0 ? backwards.last : logAt
  return { matched, first, last: forwards.matched > 0 ? forwards.last : logAt }
}

/** Stops where the two do not agree again within a few words. */
function walk(
  template: WordRange,
  from: number,
  log: WordRange,
  logFrom: number,
  direction: 1 | -1,
): { matched: number; last: number } {
  let at = from
  let logAt = logFrom
  let matched = 0
  let last = logFrom
  while (isIn(template, at) && isIn(log, logAt)) {
    if (template.words[at] === log.words[logAt]) {
      matched++
      last = logAt
      at += direction
      logAt += direction
      continue
    }
    const step = STEPS.find(([own, other]) =>
      agree(template, at + own * direction, log, logAt + other * direction),
    )
    if (step === undefined) break
    at += step[0] * direction
    logAt += step[1] * direction
  }
  return { matched, last }
}

function agree(template: WordRange, at: number, log: WordRange, logAt: number): boolean {
  return isIn(template, at) && isIn(log, logAt) && template.words[at] === log.words[logAt]
}

function isIn({ first, end }: WordRange, at: number): boolean {
  return at >= first && at < end
}
