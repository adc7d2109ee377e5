// A quote → where a text prints it, whatever white space the text has between its words.

import type { SourceSpan } from '../model/span.ts'

const WHITE_RUN = /\s+/g

/**
 * The span nearest to `near` whose quote, as `quoteOf` cuts it, is `quote`; `undefined` when there is
 * none. Linear in the text.
 */
export function findQuote(text: string, quote: string, near: number): SourceSpan | undefined {
  if (quote === '') return undefined
  const runs = longRuns(text)
  const collapsed = text.replace(WHITE_RUN, ' ')
  let best: SourceSpan | undefined
  let run = 0
  let removed = 0
  const sourceAt = (offset: number): number => {
    for (let next = runs[run]; next !== undefined && next.at < offset; next = runs[++run]) {
      removed = next.removedBehind
    }
    return offset + removed
  }
  for (
    let at = collapsed.indexOf(quote);
    at >= 0;
    at = collapsed.indexOf(quote, at + quote.length)
  ) {
    const span = { start: sourceAt(at), end: sourceAt(at + quote.length - 1) + 1 }
    if (best !== undefined && Math.abs(best.start - near) <= Math.abs(span.start - near)) break
    best = span
  }
  return best
}

/** Runs of more than one: where their blank stands when collapsed, and how much went in all. */
function longRuns(text: string): { at: number; removedBehind: number }[] {
  const runs: { at: number; removedBehind: number }[] = []
  let removed = 0
  for (const { index, 0: run } of text.matchAll(WHITE_RUN)) {
    if (run.length === 1) continue
    const at = index - removed
    removed += run.length - 1
    runs.push({ at, removedBehind: removed })
  }
  return runs
}
