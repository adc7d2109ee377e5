// The title of a headed article: "# Outlook stops responding", but not "# Symptoms".

import type { Heading, RootContent } from 'mdast'
import { lineText } from './node-text.ts'
import { isSectionWord } from './section-words.table.ts'

/**
 * The heading that is the title: the first one when it has depth 1, or when it opens the document
 * and stands above all others. A heading that names a section ("Symptoms") is none.
 */
export function findTitle(blocks: readonly RootContent[]): Heading | undefined {
  const headings = blocks.filter((node) => node.type === 'heading')
  const [first, ...others] = headings
  if (first === undefined || isSectionWord(lineText(first))) return undefined
  if (first.depth === 1) return first
  const isFirstBlock = blocks.find(({ type }) => type !== 'html') === first
  const isAbove = others.every(({ depth }) => depth > first.depth)
  return isFirstBlock && isAbove && others.some((other) => isSectionWord(lineText(other)))
    ? first
    : undefined
}
