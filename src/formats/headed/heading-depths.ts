// Main sections have depth 2, however the document numbers its headings: "#" throughout, "##" under
// a "#" title, "###" under a "#" title, or a few "###" before the first "##".

import type { Heading, RootContent } from 'mdast'

/**
 * Moves the headings of a body (without its title) so that the highest ones have depth 2. Those that
 * stand before the first of the highest are main sections too. Changes the nodes.
 */
export function normalizeDepths(blocks: readonly RootContent[]): void {
  const headings = blocks.filter((node) => node.type === 'heading')
  const highest = depthOfHighest(headings)
  const first = headings.findIndex(({ depth }) => depth === highest)
  raise(headings.slice(0, Math.max(first, 0)))
  raise(headings.slice(Math.max(first, 0)))
}

function depthOfHighest(headings: readonly Heading[]): number {
  return headings.reduce((highest, { depth }) => Math.min(highest, depth), 6)
}

function raise(headings: readonly Heading[]): void {
  const shift = depthOfHighest(headings) - 2
  for (const heading of headings) heading.depth = headingDepth(heading.depth - shift)
}

/** The nearest depth that mdast knows. */
export function headingDepth(depth: number): Heading['depth'] {
  const depths = [1, 2, 3, 4, 5, 6] as const
  return depths[Math.min(Math.max(depth, 1), 6) - 1] ?? 6
}
