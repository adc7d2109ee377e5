// The plain text of a paragraph, heading or cell, and the links in it.

import type { Nodes, PhrasingContent } from 'mdast'

export interface InlineLink {
  readonly url: string
  /** In the text. */
  readonly start: number
  readonly end: number
}

export interface InlineText {
  /** Line breaks are "\n". */
  readonly text: string
  readonly links: readonly InlineLink[]
}

/** Text of the nodes in order; images give their alternative text, raw HTML nothing. Linear. */
export function inlineText(nodes: readonly PhrasingContent[]): InlineText {
  const links: InlineLink[] = []
  const parts: string[] = []
  let length = 0
  const add = (part: string) => {
    parts.push(part)
    length += part.length
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode') add(node.value)
    else if (node.type === 'break') add('\n')
    else if (node.type === 'image' || node.type === 'imageReference') add(node.alt ?? '')
    else if ('children' in node) {
      const start = length
      node.children.forEach(visit)
      if (node.type === 'link') links.push({ url: node.url, start, end: length })
    }
  }
  nodes.forEach(visit)
  return { text: parts.join(''), links }
}
