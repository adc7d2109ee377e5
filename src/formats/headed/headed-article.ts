// What modern Markdown and headed HTML have in common once they are a tree: title, labelled lines,
// applies-to list, and main sections at depth 2.

import type { Heading, RootContent } from 'mdast'
import type { Field, ListedItem } from '../../model/parsed-file.ts'
import { readAppliesToSections } from './applies-to-section.ts'
import { normalizeDepths } from './heading-depths.ts'
import { readLabelLines } from './label-lines.ts'
import { innerSpan, lineText } from './node-text.ts'
import { findTitle } from './title.ts'

export interface HeadedContent {
  readonly fields: readonly Field[]
  readonly appliesTo: readonly ListedItem[]
  /** The body; headings were moved in place. */
  readonly blocks: readonly RootContent[]
}

/**
 * Takes title, labelled lines and applies-to lists out of the blocks of a document. Where its front
 * matter has a list (`hasList`), a section of that name says more than products and stays.
 */
export function readHeadedArticle(
  source: string,
  blocks: readonly RootContent[],
  hasList = false,
): HeadedContent {
  const title = findTitle(blocks)
  const labelled = readLabelLines(
    source,
    blocks.filter((block) => block !== title),
  )
  const listed = hasList
    ? { appliesTo: [], blocks: labelled.blocks }
    : readAppliesToSections(labelled.blocks)
  normalizeDepths(listed.blocks)
  return {
    fields: [...titleFields(title), ...labelled.fields],
    appliesTo: [...labelled.appliesTo, ...listed.appliesTo],
    blocks: listed.blocks,
  }
}

function titleFields(title: Heading | undefined): Field[] {
  if (title === undefined) return []
  return [{ name: 'title', place: 'body', value: lineText(title), span: innerSpan(title) }]
}
