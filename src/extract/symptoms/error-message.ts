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
import { opensWithStandingText } from '../boilerplate.ts'
import { type Ground, isTableLeaf, jointOf, leafText, markerBefore, printedAt } from './ground.ts'
import { findQuotedMessages, type QuotedPlace, unquoted } from './quoted-message.ts'

/** Messages of a text, in order. Linear. */
export function findErrorMessages(ground: Ground, isFlat: boolean): ErrorMessage[] {
  const { plain } = ground
  const places: QuotedPlace[] = []
  for (let at = 0; at < plain.leaves.length; at++) {
    const leaf = plain.leaves[at]
    if (leaf === undefined) break
    const below = announcesMessage(ground, leaf) ? messagesBelow(ground, at) : []
    for (const place of below) places.push(place)
    const behind = isFlat ? messagesBehind(ground, leaf) : []
    for (const place of behind) places.push(place)
  }
  const quoted = findQuotedMessages(ground)
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

// '"Out of memory" When You Open a Gate'
const LEADING_QUOTE = /^["“][^"“”]+["”](?=\s)/

function titleMessages({ plain, section }: Ground): QuotedPlace[] {
  const found = section === undefined ? TITLE.exec(plain.text) : null
  if (found === null) return []
  const start = found.index + found[0].length
  const quoted = LEADING_QUOTE.exec(plain.text.slice(start))?.[0].length
  return [unquoted(plain.text, start, quoted === undefined ? plain.text.length : start + quoted)]
}

/** The sentence that announces a message is looked for in so many characters. */
const LEAD_IN_LENGTH = 260
// "… one of the following error messages:", "… a warning similar to the following:"; not the
// "message maps" of a program
const SUBJECT =
  /\b(?:(messages?|msgs?)|errors?|warnings?)\b(?!\s+(?:maps?|queues?|handlers?|transfer|stores?|loop|class|tracking|ids?|boards?|box)\b)/gi
// "… occurs when both of the following conditions are true:", "… message, see the article:", "… error
// inside the editor for the following example:"; "… message has failed" / "To: Clerk" / "Cc:"
const OTHER_OBJECT =
  /[!?]|\.\s|:\s+\S|\bfor\s+the\s+following\s+examples?\b|\b(?:knowledge base|articles?|steps|methods?|commands?|syntax|codes?|keys?|type|conditions?|reasons?|causes?|cases|situations?|circumstances|true|scenarios|functions?|classes|because|when|if|caused by|due to)\b/i
// "… the following error while you install the Key Management Server:", whatever the clause names
const TIME_CLAUSE =
  /\bfollowing\s+(?:[\w-]+\s+){0,2}(?:errors?|messages?|warnings?)\s+(?:while|when|after|during|if|as)\b(?![^:]*\b(?:following|these|steps|methods?|conditions?|commands?|articles?|reasons?|causes?|true)\b)[^.!?:]*:\s*$/i
// "This message may also name the following dynamic-link library (DLL) files:"
const LISTS_THINGS =
  /\b(?:following|these)\s+(?:[\w()-]+\s+){0,5}(?:files|folders|components|drivers|programs|products|services|devices|registry|values|settings|functions|servers|computers)\b/i
// "the following error", "this warning", "an error"; not "error on drive a:"
const POINTS = /\b(?:following|these|this|an?(?=\s)|similar)\b/i
// "To work around this error:", "To enable the messages:"
const PURPOSE =
  /(?:^|[.!?:]\s+)To (?:resolve|work around|fix|avoid|correct|prevent|eliminate|reproduce|troubleshoot|enable|disable|suppress)\b[^.!?]*$/

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
  const subject = [...tail.matchAll(SUBJECT)].at(-1)
  if (subject === undefined || PURPOSE.test(tail)) return false
  const { index, 0: word, 1: message } = subject
  const rest = tail.slice(index + word.length)
  if (LISTS_THINGS.test(rest) || (OTHER_OBJECT.test(rest) && !TIME_CLAUSE.test(tail))) return false
  return message !== undefined || POINTS.test(tail.slice(Math.max(0, index - 80)))
}

/** So many alternatives of a message are read. */
const MOST_LEAVES = 12
/** Longer blocks are no messages. */
const LONGEST = 1500

function messagesBelow(ground: Ground, leadIn: number): QuotedPlace[] {
  const { leaves, text } = ground.plain
  const from = firstMessageLeaf(ground, leadIn)
  const first = leaves[from]
  if (first === undefined) return []
  const marker = markerBefore(ground, first)
  if (!holdsMessage(ground, leaves[leadIn], marker)) return []
  const places: QuotedPlace[] = []
  let isAlternative = false
  for (const leaf of leaves.slice(from, from + MOST_LEAVES)) {
    if (takesIdLine(ground, leaf, places)) continue
    if (jointOf(leafText(ground, leaf)) === 'or') {
      isAlternative = true
      continue
    }
    const isNext = places.length === 0 || isAlternative || marker !== ''
    if (!isNext || markerBefore(ground, leaf) !== marker || !isMessage(ground, leaf)) break
    for (const place of alternatives(text, leaf, isAlternative)) places.push(place)
    isAlternative = false
  }
  return places
}

/** Steps are no messages; bullets are when the sentence above promises some. */
function holdsMessage(ground: Ground, leadIn: TextLeaf | undefined, marker: string): boolean {
  return marker === '' || (!NUMBERED.test(marker) && listsMessages(ground, leadIn))
}

// "Event ID: 1085"
const EVENT_NUMBER = /^\s*Event\s+ID:?\s+\d{1,5}\.?\s*$/i
// "ID no: c103754f", below the message it belongs to
const ID_LINE = /^\s*\(?ID\s+(?:no|number)\b[.:]?\s*[\w-]{1,14}\)?\s*$/i

/** The number of an event may stand above what it says. */
function firstMessageLeaf(ground: Ground, leadIn: number): number {
  const below = ground.plain.leaves[leadIn + 1]
  const isNumber = below !== undefined && EVENT_NUMBER.test(leafText(ground, below))
  return leadIn + (isNumber ? 2 : 1)
}

/** Lets the last message end with the line of its number. */
function takesIdLine(ground: Ground, leaf: TextLeaf, places: QuotedPlace[]): boolean {
  const last = places.at(-1)
  if (last === undefined || !ID_LINE.test(leafText(ground, leaf))) return false
  places[places.length - 1] = { ...last, end: leaf.end }
  return true
}

/** Bullets are messages when the sentence above promises some, and nothing else. */
function listsMessages({ plain }: Ground, leadIn: TextLeaf | undefined): boolean {
  if (leadIn === undefined) return false
  const tail = plain.text.slice(Math.max(leadIn.start, leadIn.end - LEAD_IN_LENGTH), leadIn.end)
  return LISTS_MESSAGES.test(tail) && !LISTS_OTHERS.test(tail)
}

// "one of the following error messages:", "the following errors may occur:"
const LISTS_MESSAGES = /\bmessages?\b|\bfollowing\s+(?:[\w-]+\s+){0,3}(?:errors?|warnings?)\b/i
// "… error message with the following controllers:"
const LISTS_OTHERS =
  /\b(?:errors?|messages?|warnings?)\b[^.:]*\bfollowing\s+(?!errors?|messages?|warnings?)[a-z]/i

// "3.", "a)": steps, not messages.
const NUMBERED = /^\(?[0-9A-Za-z]{1,3}[.)]/
// "NOTE: …", "Q123456 …", "HKEY_LOCAL_MACHINE\…", "http://…", "where <x> is …"
const NO_MESSAGE =
  /^\s*(?:(?:NOTE|WARNING|IMPORTANT|CAUTION)S?:|Q\d{5,6}\b|\\{0,2}HKEY_|https?:|where\s|For (?:more|additional) )/

function isMessage(ground: Ground, leaf: TextLeaf): boolean {
  const { type } = leaf.node
  if ((type !== 'paragraph' && type !== 'code') || isTableLeaf(leaf)) return false
  if (leaf.end - leaf.start > LONGEST) return false
  if (NO_MESSAGE.test(leafText(ground, leaf).slice(0, 40))) return false
  return !opensWithStandingText(ground.plain.text, leaf.start, leaf.end)
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
