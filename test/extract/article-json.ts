// An article as stable text for golden files: every field but the source itself, places as
// "start-end", blocks of sections by their type. Empty lists are left out, so that a new field
// changes the files of the articles that have it only.

import type { Article } from '../../src/model/article.ts'
import type { SourceSpan } from '../../src/model/span.ts'

/** JSON with one field a line; what the spans print is checked elsewhere. */
export function articleJson({ source, sections, ...article }: Article): string {
  const { text, sha256: _, ...origin } = source
  const view = {
    ...article,
    sections: sections.map(({ blocks, ...section }) => ({
      ...section,
      blocks: blocks.map(({ type }) => type).join(' '),
    })),
    source: { ...origin, length: text.length },
  }
  return `${JSON.stringify(view, shorten, 1)}\n`
}

function shorten(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if (isSpan(value)) return `${value.start}-${value.end}`
  const kept = Object.entries(value).filter(([, one]) => !(Array.isArray(one) && one.length === 0))
  return Object.fromEntries(kept)
}

function isSpan(value: object): value is SourceSpan {
  return Object.keys(value).sort().join() === 'end,start'
}
