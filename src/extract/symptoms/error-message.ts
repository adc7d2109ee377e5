// Error messages: set in below a sentence that announces them, quoted in running text, or named by a
// title.
//
//   … you may receive the following error message:
//
//     The network path was not found.
//
//   -or-
//
//     Access is denied.

import type { ErrorMessage } from '../../model/error-mention.ts'
import type { TextLeaf } from '../../text/plain-text.ts'
import { type Ground, isTableLeaf, jointOf, leafText, markerBefore, printedAt } from './ground.ts'
import { findQuotedMessages, type QuotedPlace, unquoted } from './quoted-message.ts'

/** Messages of a text, in order. Linear. */
export function findErrorMessages(ground: Ground, isFlat: boolean): ErrorMessage[] {
  const { plain } = ground
  const places: QuotedPlace[] = []
  for (let at = 0; at < plain.leaves.length; at++) {
    const leaf = plain.leaves[at]
    if (leaf === undefined) break
    if (announcesMessage(ground, leaf)) places.push(...messagesBelow(ground, at))
    if (isFlat) places.push(...messagesBehind(ground, leaf))
  }
  const quoted = findQuotedMessages(plain.text)
  const all = [...titleMessages(ground), ...places, ...quoted]
  return withoutNested(all).map(({ start, end, isAlternative }) => ({
    kind: 'message',
    ...(isAlternative && { isAlternative }),
    ...printedAt(ground, start, end),
  }))
}

/** The longest of those that overlap, in text order. */
function withoutNested(places: readonly QuotedPlace[]): QuotedPlace[] {
  const kept: QuotedPlace[] = []
  const sorted = places.toSorted((one, other) => one.start - other.start || other.end - one.end)
  for (const place of sorted) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place)
  }
  return kept
}

// "XADM: Err Msg: The name could not be resolved", "Error Message: Out of memory"
const TITLE = /\b(?:Err(?:or)?\.? Msg|Error Message)s?:\s+(?=\S)/i

function titleMessages({ plain, section }: Ground): QuotedPlace[] {
  const found = section === undefined ? TITLE.exec(plain.text) : null
  if (found === null) return []
  return [unquoted(plain.text, found.index + found[0].length, plain.text.length)]
}

/** The sentence that announces a message is looked for in so many characters. */
const LEAD_IN_LENGTH = 260
// "… one of the following error messages:", "… a warning message similar to the following:"
const LEAD_IN =
  /(?:\b(?:messages?|msgs?)\b(?!\s+(?:maps?|queues?|handlers?|transfer|stores?|loop|class|tracking|ids?|boards?|box)\b)|\b(?:following|these|this|an|similar)\b[^.:!?]{0,60}\b(?:errors?|warnings?)\b)[^.:!?]{0,160}:\s*$/i
// "To work around this error:", "For more information about this message, … article:", "… error
// occurs when both of the following conditions are true:"
const NO_LEAD_IN =
  /\bto (?:resolve|work around|fix|avoid|correct|prevent|eliminate|reproduce|troubleshoot|enable|disable|suppress)\b[^.:!?]*:\s*$|\b(?:knowledge base|articles?|steps|methods?|commands?|syntax|codes?|keys?|type|conditions?|reasons?|causes?|cases|situations?|circumstances|true|scenarios|functions?|classes|because)\b[^.!?]{0,60}:\s*$|\b(?:when|if|caused by|because of|due to)\s*:\s*$/i

function announcesMessage(ground: Ground, leaf: TextLeaf): boolean {
  if (leaf.node.type !== 'paragraph') return false
  const { text } = ground.plain
  if (
    !text
      .slice(leaf.end - 3, leaf.end)
      .trimEnd()
      .endsWith(':')
  )
    return false
  const tail = text.slice(Math.max(leaf.start, leaf.end - LEAD_IN_LENGTH), leaf.end)
  return LEAD_IN.test(tail) && !NO_LEAD_IN.test(tail)
}

/** So many alternatives of a message are read. */
const MOST_LEAVES = 12
/** Longer blocks are no messages. */
const LONGEST = 1500

function messagesBelow(ground: Ground, leadIn: number): QuotedPlace[] {
  const { leaves, text } = ground.plain
  const first = leaves[leadIn + 1]
  const marker = first === undefined ? '' : markerBefore(ground, first)
  if (first === undefined || NUMBERED.test(marker)) return []
  const places: QuotedPlace[] = []
  let isAlternative = false
  for (const leaf of leaves.slice(leadIn + 1, leadIn + 1 + MOST_LEAVES)) {
    if (jointOf(leafText(ground, leaf)) === 'or') {
      isAlternative = true
      continue
    }
    const isNext = places.length === 0 || isAlternative || marker !== ''
    if (!isNext || markerBefore(ground, leaf) !== marker || !isMessage(ground, leaf)) break
    places.push(...alternatives(text, leaf, isAlternative))
    isAlternative = false
  }
  return places
}

// "3.", "a)": steps, not messages.
const NUMBERED = /^\(?[0-9A-Za-z]{1,3}[.)]/
// "NOTE: …", "Q123456 …", "HKEY_LOCAL_MACHINE\…", "where <x> is …"
const NO_MESSAGE =
  /^\s*(?:(?:NOTE|WARNING|IMPORTANT|CAUTION)S?:|Q\d{5,6}\b|\\{0,2}HKEY_|where\s|For (?:more|additional) )/

function isMessage(ground: Ground, leaf: TextLeaf): boolean {
  const { type } = leaf.node
  if ((type !== 'paragraph' && type !== 'code') || isTableLeaf(leaf)) return false
  if (leaf.end - leaf.start > LONGEST) return false
  return !NO_MESSAGE.test(leafText(ground, leaf).slice(0, 40))
}

// A line "-or-" inside the block.
const JOINT_LINE = /\n[^\S\n]*-+\s?or\s?-+[^\S\n]*(?=\n)/i

function alternatives(text: string, leaf: TextLeaf, isAlternative: boolean): QuotedPlace[] {
  let start = leaf.start
  const places: QuotedPlace[] = []
  for (const piece of text.slice(leaf.start, leaf.end).split(JOINT_LINE)) {
    const at = text.indexOf(piece, start)
    const place = unquoted(text, at, at + piece.length)
    places.push({ ...place, isAlternative: isAlternative || places.length > 0 })
    start = at + piece.length
  }
  return places
}

// "error message: The file could not be found." in flattened text: one sentence.
const BEHIND =
  /\b(?:following|this|an)\s+(?:\w+\s+){0,3}(?:error\s+)?messages?[^.:"]{0,60}:\s+(?=[^"\s])([^:]{3,300}?[.!?])(?=\s|$)/gi

function messagesBehind({ plain }: Ground, leaf: TextLeaf): QuotedPlace[] {
  if (leaf.node.type !== 'paragraph') return []
  const block = plain.text.slice(leaf.start, leaf.end)
  return Array.from(block.matchAll(BEHIND), (found) => {
    const end = leaf.start + found.index + found[0].length
    return { start: end - (found[1] ?? '').length, end }
  })
}
