// Versions that a log tells of what runs there: "Current clibase version is 2.0.1234.1101".

import type { SourceSpan } from '../../model/span.ts'

export interface PrintedVersion {
  readonly text: string
  readonly span: SourceSpan
}

const MOST_VERSIONS = 20

// "2.0.1234.1101", "5.00.2195.1", "4.00.950"; not the "10.1.2.3" of an address
const FULL_VERSION = /(?<![\w.:-])\d{1,2}\.\d{1,2}\.\d{3,5}(?:\.\d{1,5})?(?![\w-]|\.\d)/g
// "version is …", "Build:", "rel."; in the same line, not far before
const SPEAKS_OF_VERSION = /\b(?:versions?|ver\.?|builds?|releases?|rel\.)\b[^\n]{0,60}$/i
const REACH = 90

/** Distinct, in the order of the log, the first 20. Linear. */
export function findLogVersions(log: string): PrintedVersion[] {
  const found = new Map<string, PrintedVersion>()
  for (const { index, 0: text } of log.matchAll(FULL_VERSION)) {
    if (found.has(text)) continue
    if (!SPEAKS_OF_VERSION.test(log.slice(Math.max(0, index - REACH), index))) continue
    found.set(text, { text, span: { start: index, end: index + text.length } })
    if (found.size === MOST_VERSIONS) break
  }
  return [...found.values()]
}
