// A cheap look at the tags of a page before it is parsed: pages nested too deep would overflow the
// parser's stack, and open "<b>" are repeated in every block. Also the last resort for such pages:
// the text between their tags.

import { FORMATTING, RAW_TEXT, SELF_ENDING, VOID } from './elements.table.ts'

export interface ScannedPart {
  readonly kind: 'open' | 'close' | 'text'
  /** Lower-case; empty for text. */
  readonly name: string
  readonly start: number
  readonly end: number
}

// "<p", "</td", "<!--"
const OPENING = /<(?:(\/?)([A-Za-z][^\s/>]{0,30})|!--)/g

/** Tags and the text between them, in order; no comments, no scripts or styles. Linear. */
export function* scanTags(html: string): Generator<ScannedPart> {
  const opening = new RegExp(OPENING)
  let at = 0
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    if (match.index > at) yield textPart(at, match.index)
    const tag = tagOf(html, match, opening.lastIndex)
    if (tag === undefined) return
    if (tag.name !== '') yield tag
    at = tag.kind === 'open' && RAW_TEXT.has(tag.name) ? rawTextEnd(html, tag) : tag.end
    opening.lastIndex = at
  }
  if (at < html.length) yield textPart(at, html.length)
}

function textPart(start: number, end: number): ScannedPart {
  return { kind: 'text', name: '', start, end }
}

/** The tag or comment (without a name) that a match begins; `undefined` when it never ends. */
function tagOf(html: string, match: RegExpExecArray, from: number): ScannedPart | undefined {
  const name = (match[2] ?? '').toLowerCase()
  const mark = name === '' ? '-->' : '>'
  const at = html.indexOf(mark, from)
  if (at < 0) return undefined
  const kind = match[1] === '/' ? 'close' : 'open'
  return { kind, name, start: match.index, end: at + mark.length }
}

function rawTextEnd(html: string, { name, end }: ScannedPart): number {
  const close = new RegExp(`</${name}`, 'gi')
  close.lastIndex = end
  return close.exec(html)?.index ?? html.length
}

export interface Nesting {
  /** The most elements that are open at once. */
  readonly depth: number
  /** The most elements such as "<b>" and "<font>" that are open at once. */
  readonly formatting: number
}

/** Upper bounds: end tags that are missing count as missing. Linear. */
export function nestingOf(html: string): Nesting {
  const open = new Map<string, number>()
  let [depth, formatting, deepest, most] = [0, 0, 0, 0]
  for (const { kind, name } of scanTags(html)) {
    if (kind === 'text' || VOID.has(name) || SELF_ENDING.has(name)) continue
    const count = open.get(name) ?? 0
    if (kind === 'close' && count === 0) continue
    const step = kind === 'open' ? 1 : -1
    open.set(name, count + step)
    depth += step
    if (FORMATTING.has(name)) formatting += step
    deepest = Math.max(deepest, depth)
    most = Math.max(most, formatting)
  }
  return { depth: deepest, formatting: most }
}
