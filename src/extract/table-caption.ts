// What names a file table: the sentence before it, a "Component: …" line, the sub-heading above.

import type { PlainText } from '../text/plain-text.ts'
import { LANGUAGES } from './languages.table.ts'

export interface TableCaption {
  readonly caption?: string
  readonly component?: string
  readonly language?: string
}

/** The introducing sentence stands at most so many blocks above its table. */
const MOST_BLOCKS = 4
// "… this fix should have the following file attributes or later:", "… the following files …:"
const INTRODUCTION = /\b(?:following|listed)\b.{0,60}\b(?:attributes|files?|versions?)\b/is
// "Component: Information Store"
const COMPONENT = /^\s*Components?\s*:\s*(\S.*?)\s*$/im
/** Longer blocks neither introduce nor name a table. */
const MAX_BLOCK_LENGTH = 400

/** `index` is the table's leaf; `above` are lines of the table itself above its header. */
export function captionOf(plain: PlainText, index: number, above: readonly string[]): TableCaption {
  const blocks = blocksAbove(plain, index)
  const names = blocks.filter(
    ({ text, isHeading }, distance) =>
      isHeading || COMPONENT.test(text) || (distance === 0 && isName(text)),
  )
  const caption = above.find((line) => line !== '') ?? names[0]?.text
  const component = [...above, ...names.map(({ text }) => text)].flatMap(
    (line) => COMPONENT.exec(line)?.[1] ?? [],
  )[0]
  const introduction = blocks
    .slice(0, MOST_BLOCKS)
    .find(({ text, isHeading }) => !isHeading && INTRODUCTION.test(text))
  const language = languageOf(introduction?.text ?? '') ?? languageOf(caption ?? '')
  return {
    ...(caption && { caption }),
    ...(component && { component }),
    ...(language && { language }),
  }
}

/** A caption is shorter. */
const MAX_NAME_LENGTH = 70
// "Microsoft SQL Server 2000", "Windows NT 4.0 (Alpha)", "German:"
const NAME = /^[A-Z0-9][^:;!?]*[^.,:;!?]:?$/
// "After you install the fix", "The files are", "Q260910 How to Obtain …"
const NO_NAME =
  /^Q\d{5}|^(?:after|before|for|if|in|on|see|the|these|this|to|when|you|note)\b|\b(?:is|are|have|has|should|following)\b/i

/** A line of its own that names what the table below lists. */
function isName(text: string): boolean {
  return text.length <= MAX_NAME_LENGTH && NAME.test(text) && !NO_NAME.test(text)
}

interface Block {
  readonly text: string
  readonly isHeading: boolean
}

/** Blocks before the table, the nearest first, up to a sub-heading. */
function blocksAbove(plain: PlainText, index: number): Block[] {
  const blocks: Block[] = []
  for (let at = index - 1; at >= Math.max(0, index - MOST_BLOCKS * 3); at--) {
    const leaf = plain.leaves[at]
    if (leaf === undefined) break
    const isTable = leaf.node.type === 'code' || leaf.node.type === 'table'
    const text = plain.text.slice(leaf.start, leaf.end).replace(/\s+/g, ' ').trim()
    const isHeading = leaf.node.type === 'heading'
    if (!isTable && text.length <= MAX_BLOCK_LENGTH) blocks.push({ text, isHeading })
    if (isHeading) break
  }
  return blocks
}

// "The English version of this fix", "The Japanese-language version", "The English (U.S.) version"
const WORD = /\b[A-Z][a-z]+(?:-[A-Z][a-z]+)?\b/g

function languageOf(sentence: string): string | undefined {
  const words = sentence.match(WORD) ?? []
  return words.find((word) => LANGUAGES.has(word.toLowerCase()))
}
