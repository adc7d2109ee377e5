// Which log an excerpt is from: the sentence above it ("… the %Windir%\Ms\Sms\Logs\Ccim32.log file …
// similar to the following:"), else the sub-heading ("SMSCLI.LOG").

import type { TextLeaf } from '../../text/plain-text.ts'
import { type Ground, isTableLeaf, leafText, markerBefore, onOneLine } from './ground.ts'

export interface LogName {
  /** File name or "application event log"; absent when the sentence says only "log". */
  readonly log?: string
  /** The sentence right above the excerpt names it. */
  readonly isSentence: boolean
}

/** So many characters of the sentence above are read. */
const SENTENCE_LENGTH = 320
/** A heading names the blocks below it, at most so many. */
const BELOW_HEADING = 12

// "Ccim32.log", "…\Logs\Clisvc.log", "Drwtsn32.log"
const LOG_FILE = /([\w$~%-]{1,40}\.lo[g_])\b/gi
// "application event log", "system log", "Dr. Watson log", "event viewer"
const NAMED_LOG =
  /\b((?:application|system|security|setup|event|dr\.?\s+watson|trace|error|status message|directory service)\s+(?:event\s+)?logs?)\b/i
const ANY_LOG = /\blog(?:s|ged|ging)?\b(?!\s?(?:on|in|off|out)\b)/i
// "… contains entries similar to the following:", "… the following lines:", "… shows:"
const SHOWS =
  /\b(?:following|similar|entr(?:y|ies)|lines?|errors?|shows?|contains?|appears?|reads?|records?|logged|messages?|example|below|information|events?)\b/i
// "type the following command:", "add the following lines:", "see the article:", "locate the key:"
const OTHER_SENTENCE =
  /\b(?:type|command|articles?|steps|keys?|add|change|edit|click|create|syntax|registry|enable|log on|query)\b/i

/** The log named above the leaf at `index`; `undefined` when nothing there speaks of one. */
export function logNameAbove(ground: Ground, index: number): LogName | undefined {
  const above = ground.plain.leaves[index - 1]
  const sentence = above === undefined ? '' : leadInOf(ground, above)
  if (sentence !== '' && ANY_LOG_SENTENCE(sentence)) {
    const log = nameIn(sentence)
    return { ...(log && { log }), isSentence: true }
  }
  if (above !== undefined && EVENT_NUMBER.test(leafText(ground, above))) {
    const named = logNameAbove(ground, index - 1)
    return named && { ...named, isSentence: false }
  }
  const heading = headingAbove(ground, index)
  return heading === undefined ? undefined : { log: heading, isSentence: false }
}

// "Event ID 17" above what the event says
const EVENT_NUMBER = /^\s*Event\s+ID:?\s+\d{1,5}\.?\s*$/i

function ANY_LOG_SENTENCE(sentence: string): boolean {
  const speaksOfLog = ANY_LOG.test(sentence) || sentence.search(LOG_FILE) >= 0
  return speaksOfLog && SHOWS.test(sentence) && !OTHER_SENTENCE.test(sentence)
}

/** The last sentence of a paragraph that ends with a colon. */
function leadInOf(ground: Ground, leaf: TextLeaf): string {
  if (leaf.node.type !== 'paragraph') return ''
  const tail = ground.plain.text
    .slice(Math.max(leaf.start, leaf.end - SENTENCE_LENGTH), leaf.end)
    .trimEnd()
  if (!tail.endsWith(':')) return ''
  const start = tail.slice(0, -1).search(/[.!?:]\s+[A-Z](?!.*[.!?:]\s+[A-Z])/s)
  return onOneLine(start < 0 ? tail : tail.slice(start + 1))
}

function nameIn(sentence: string): string | undefined {
  const files = [...sentence.matchAll(LOG_FILE)]
  return files.at(-1)?.[1] ?? NAMED_LOG.exec(sentence)?.[1]
}

// "SMSCLI.LOG", "Wn_logon and Wnmanual.log:"; names of several logs are kept as printed.
const HEADING_FILE = /^\s*((?:[\w$~.-]{1,40}(?:,| and| or) ){0,3}[\w$~-]{1,40}\.log):?\s*$/i
const LONGEST_HEADING = 100

function headingAbove(ground: Ground, index: number): string | undefined {
  const { leaves } = ground.plain
  for (let at = index - 1; at >= Math.max(0, index - BELOW_HEADING); at--) {
    const leaf = leaves[at]
    if (leaf === undefined || isTableLeaf(leaf)) return undefined
    const text = leafText(ground, leaf)
    const name = text.length < LONGEST_HEADING ? HEADING_FILE.exec(text)?.[1] : undefined
    if (name !== undefined && markerBefore(ground, leaf) === '') return name
    if (leaf.node.type === 'heading') return undefined
  }
  return undefined
}

// "… you may see entries similar to the following: " before the first line of a flattened excerpt
const INNER_LEAD_IN =
  /[^.:]*\b(?:following|similar|entr(?:y|ies)|lines?|shows?)\b[^.:]{0,60}:\s+(?=\S)/gi

/** So much of a block is read for its opening sentence. */
const LONGEST_OPENING = 800

/** Where the lines of a block begin that opens with the sentence about them; 0 when none does. */
export function lengthOfLeadIn(block: string, firstTail: number): number {
  const from = Math.max(0, firstTail - LONGEST_OPENING)
  const sentence = [...block.slice(from, firstTail).matchAll(INNER_LEAD_IN)].at(-1)
  return sentence === undefined ? 0 : from + sentence.index + sentence[0].length
}

/** The log that the opening sentence of a block names. */
export function logNameIn(sentence: string): string | undefined {
  return nameIn(onOneLine(sentence))
}
