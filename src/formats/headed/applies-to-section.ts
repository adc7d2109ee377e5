// The applies-to list of a headed article: a heading or line "Applies to" over a list. It leaves the
// body; nested items keep their depth.

import type { List, RootContent } from 'mdast'
import type { ListedItem } from '../../model/parsed-file.ts'
import { innerSpan, lineText } from './node-text.ts'

export interface AppliesToContent {
  readonly appliesTo: readonly ListedItem[]
  readonly blocks: readonly RootContent[]
}

// "Applies to", "APPLIES TO:", "The information in this article applies to:"
const LEAD_IN = /^(?:the information in this article )?applies to ?:?$/i

/** Takes all applies-to lists out of a body. */
export function readAppliesToSections(blocks: readonly RootContent[]): AppliesToContent {
  const appliesTo: ListedItem[] = []
  const kept: RootContent[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    const next = blocks[at + 1]
    if (block === undefined) continue
    if (next?.type === 'list' && isLeadIn(block)) {
      collectItems(next, 0, appliesTo)
      at++
    } else {
      kept.push(block)
    }
  }
  return { appliesTo, blocks: kept }
}

function isLeadIn(block: RootContent): boolean {
  if (block.type !== 'heading' && block.type !== 'paragraph') return false
  return LEAD_IN.test(lineText(block))
}

function collectItems(list: List, depth: number, items: ListedItem[]): void {
  for (const item of list.children) {
    for (const child of item.children) {
      if (child.type === 'list') collectItems(child, depth + 1, items)
      else items.push({ text: lineText(child), span: innerSpan(child), depth })
    }
  }
}
