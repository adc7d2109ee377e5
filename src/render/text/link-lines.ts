// Links stand below the block that holds them, so that its text stays plain:
//
//   For more information, see Setup Guide.
//
//   .. _Setup Guide: https://example.com/setup

import type { InlineText } from './inline-text.ts'

/** Longer names are no names; so the search for equal ones before them stays short. */
const MAX_NAME_LENGTH = 1000

/** One line a link, in text order. An address that the text itself prints needs none. Linear. */
export function linkLines({ text, links }: InlineText): string[] {
  let from = 0
  return links.flatMap(({ url, start, end }) => {
    // A cell of several lines is read line by line.
    const printed = text.slice(start, end).split(CELL_END, 1)[0] ?? ''
    const name = printed.replace(/\s+/g, ' ').trim()
    const around = `${text.slice(Math.max(0, start - 1), start)}|${text.slice(end, end + 1)}`
    const needsNone = isPrinted(name, url) && STANDS_ALONE.test(` ${around}`)
    if (needsNone || name.length > MAX_NAME_LENGTH) return []
    const stretch = text.slice(from, start + printed.length)
    const rank = rankOf(name, stretch, start - from)
    from += stretch.length
    const place = rank > 1 || NUMBERED.test(name) ? ` [${rank}]` : ''
    return [`.. _${name}${place}: ${url.replace(/\s/g, encodeURIComponent) || EMPTY}`]
  })
}

/** Parts the cells of a table and the lines of a cell: a name never reaches over it. */
export const CELL_END = '\0'

// The character before and the one after.
const STANDS_ALONE = /[\s("'<\0]\|[\s\0]?$/

/** A link that is its own text. */
function isPrinted(name: string, url: string): boolean {
  return url === name || url === `mailto:${name}` || url === `http://${name}`
}

/** The address of a link that leads nowhere: "[Setup]()". */
const EMPTY = '<>'

// "Figure [2]": a number would be taken for the rank.
const NUMBERED = / \[\d+\]$/

/** 1 when the name that ends the stretch at `start` stands there for the first time. */
function rankOf(name: string, stretch: string, start: number): number {
  if (name === '') return 1
  const words = name.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  let rank = 1
  for (const { index } of stretch.matchAll(new RegExp(words.join('\\s+'), 'g'))) {
    if (index < start) rank++
  }
  return rank
}
