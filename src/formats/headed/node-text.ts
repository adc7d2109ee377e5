// Text and place of mdast nodes, as far as the readers of headed articles need them.

import type { Nodes } from 'mdast'
import type { SourceSpan } from '../../model/span.ts'

/** Text of a node; hard breaks are "\n", other white space stays. */
export function nodeText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'html') return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(nodeText).join('') : ''
}

/** Text of a node on one line, trimmed. */
export function lineText(node: Nodes): string {
  return nodeText(node).replace(/\s+/g, ' ').trim()
}

export function nodeSpan({ position }: Nodes): SourceSpan {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

/** From the first to the last child: a heading or list item without its marks. */
export function innerSpan(node: Nodes): SourceSpan {
  const children = 'children' in node ? node.children : []
  const first = children[0]
  const last = children.at(-1)
  if (first === undefined || last === undefined) return nodeSpan(node)
  return { start: nodeSpan(first).start, end: nodeSpan(last).end }
}

/** Where `value` is printed inside `span`; the whole span when it is printed in another spelling. */
export function printedSpan(source: string, span: SourceSpan, value: string): SourceSpan {
  const at = source.slice(span.start, span.end).indexOf(value)
  if (at < 0 || value === '') return span
  return { start: span.start + at, end: span.start + at + value.length }
}
