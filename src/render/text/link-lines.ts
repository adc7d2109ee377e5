// Links stand below the block that holds them, so that its text stays plain:
//
//   For more information, see Setup Guide.
//
//   .. _Setup Guide: https://example.com/setup

import type { InlineText } from './inline-text.ts'

/** One line a link, in text order. An address that the text itself prints needs none. */
export function linkLines({ text, links }: InlineText): string[] {
  let from = 0
  return links.flatMap(({ url, start, end }) => {
    const name = text.slice(start, end).replace(/\s+/g, ' ').trim()
    const rank = rankOf(name, text, from, start)
    from = end
    if (
      isPrinted(name, url) &&
      STANDS_ALONE.test(` ${text.slice(Math.max(0, start - 1), start)}|${text.slice(end, end + 1)}`)
    )
      return []
    const place = rank > 1 || NUMBERED.test(name) ? ` [${rank}]` : ''
    return [`.. _${name}${place}: ${url.replace(/\s/g, encodeURIComponent) || EMPTY}`]
  })
}

// The character before and the one after.
const STANDS_ALONE = /[\s("'<]\|\s?$/

/** A link that is its own text. */
function isPrinted(name: string, url: string): boolean {
  return url === name || url === `mailto:${name}` || url === `http://${name}`
}

/** The address of a link that leads nowhere: "[Setup]()". */
const EMPTY = '<>'

// "Figure [2]": a number would be taken for the rank.
const NUMBERED = / \[\d+\]$/

/** 1 when the name stands at `start` for the first time since `from`. */
function rankOf(name: string, text: string, from: number, start: number): number {
  if (name === '') return 1
  const words = name.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const pattern = new RegExp(words.join('\\s+'), 'g')
  return (
    [...text.slice(from).matchAll(pattern)].filter(({ index }) => from + index < start).length + 1
  )
}
