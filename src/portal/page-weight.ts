// How much of a list a page shows: pages stay within 100 kB whatever was pasted.

import { escapeText, type Html } from './html.ts'

/** Of a text as markup, in characters. */
export const visibleSize = (text: string): number => escapeText(text).length

/**
 * Draws items until their markup is longer than `most`; the first is always drawn. What stands
 * behind is not even made.
 */
export function drawUpTo<Item>(
  items: readonly Item[],
  most: number,
  draw: (item: Item, at: number) => Html,
): { readonly drawn: Html[]; readonly rest: readonly Item[] } {
  const drawn: Html[] = []
  let size = 0
  for (const [at, item] of items.entries()) {
    const piece = draw(item, at)
    size += piece.markup.length
    if (at > 0 && size > most) return { drawn, rest: items.slice(at) }
    drawn.push(piece)
  }
  return { drawn, rest: [] }
}
