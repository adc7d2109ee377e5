import type { ListItem, Node } from 'mdast'

// "1. ", "- ", "a) ", "* ", "o  ": what stands before the first block of a list item.
const MARKER = /^(?:[-*+o•·–]|<B7>|\(?[0-9A-Za-z]{1,5}[.):])\s*$/

/** The marker of a list item: what its reader says, else what `source` prints before its text. */
export function itemMarker(item: ListItem, source: string): string | undefined {
  if (item.data?.marker !== undefined) return item.data.marker
  const start = offsetOf(item)
  const end = item.position?.end.offset ?? start
  const first = item.children[0]
  const printed = source.slice(start, first === undefined ? end : offsetOf(first))
  return MARKER.test(printed) ? printed.trimEnd() : undefined
}

function offsetOf({ position }: Node): number {
  return position?.start.offset ?? 0
}
