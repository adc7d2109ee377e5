// Characters that an earlier conversion lost: replacement characters, UTF-8 read as Latin-1, and
// bytes above 127 printed as their number.

import type { Article } from '../../model/article.ts'
import type { LintFinding } from '../../model/lint.ts'

// "\ufffd", "caf\u00c3\u00a9" for "café", "it\u00e2\u20ac\u2122s" for "it's", "<93>quoted<94>"
const DAMAGE =
  /\ufffd|[\u00c2\u00c3][\u0080-\u00bf]|\u00e2(?:\u20ac|\u0080)[\u0080-\u00ff\u2018-\u2122\u0152\u0153]|<(?:8[0-9A-F]|9[0-9A-F]|A[0-9A-F]|B7|BB|AB)>/g

/** One finding an article, at the first place; `detail` says how many there are. Linear. */
export function lintEncoding({ source }: Article): LintFinding[] {
  let first: RegExpExecArray | undefined
  let count = 0
  for (const found of source.text.matchAll(DAMAGE)) {
    first ??= found
    count++
  }
  if (first === undefined) return []
  const span = { start: first.index, end: first.index + first[0].length }
  return [{ code: 'encoding-damage', span, detail: `${count} ×` }]
}
