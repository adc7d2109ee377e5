// The sentences of an article that say something, with their places in its source.

import type { Article } from '../../model/article.ts'
import type { SourceSpan } from '../../model/span.ts'
import { splitSentences } from '../../text/sentences.ts'

/** In source order; standing text and everything outside sections is left out. Linear in the text. */
export function sentencesWith(article: Article, pattern: RegExp): SourceSpan[] {
  const { text } = article.source
  return article.sections.flatMap(({ span }) =>
    blocksOf(text, span)
      .flatMap((block) => splitSentences(text, block.start, block.end))
      .filter((one) => !isStanding(article, one))
      .filter((one) => pattern.test(text.slice(one.start, one.end).replace(/\s+/g, ' '))),
  )
}

function isStanding({ boilerplate }: Article, { start, end }: SourceSpan): boolean {
  return boilerplate.some(({ span }) => span.start < end && span.end > start)
}

// Blank lines part blocks: "one.\n\ttwo.\n\t\nthree."
const BLANK_LINE = /\n[\t ]*\n/g

function blocksOf(text: string, { start, end }: SourceSpan): SourceSpan[] {
  const blocks: SourceSpan[] = []
  let from = start
  for (const { index, 0: gap } of text.slice(start, end).matchAll(BLANK_LINE)) {
    blocks.push({ start: from, end: start + index })
    from = start + index + gap.length
  }
  return [...blocks, { start: from, end }]
}
