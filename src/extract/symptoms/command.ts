// Lines to type: behind a prompt ("C:\>net view"), below a sentence that asks to type or run them,
// in a fenced block of a shell, or quoted before "at a command prompt".

import type { Command } from '../../model/mention.ts'
import type { TextLeaf } from '../../text/plain-text.ts'
import {
  type Ground,
  isTableLeaf,
  jointOf,
  leafText,
  markerBefore,
  mentionAt,
  onOneLine,
} from './ground.ts'

/** Commands in text order. Linear. */
export function findCommands(ground: Ground): Command[] {
  const { leaves, text } = ground.plain
  const places = leaves.flatMap((leaf, index) => {
    if (leaf.node.type === 'heading' || isTableLeaf(leaf)) return []
    const isTyped = isShell(leaf) && !announcesOutput(ground, leaves[index - 1])
    const inside = isTyped ? shellLines(text, leaf) : prompted(text, leaf)
    const below = asksToType(ground, leaf) ? commandsBelow(ground, index) : []
    return [...inside, ...below, ...quoted(text, leaf)]
  })
  places.sort((one, other) => one.start - other.start || other.end - one.end)
  let end = 0
  return places.flatMap((place) => {
    const command = joinLines(text.slice(place.start, place.end))
    if (place.start < end || command === '') return []
    end = place.end
    return [{ text: command, ...mentionAt(ground, place.start, place.end) }]
  })
}

/** Wrapped lines without the signs of continuation that shells ask for. */
function joinLines(command: string): string {
  const lines = command.split('\n').map((line) => line.trim())
  const words = lines.map((line, at) => (at < lines.length - 1 ? line.replace(/[`^]$/, '') : line))
  return onOneLine(words.join(' '))
}

interface Place {
  readonly start: number
  readonly end: number
}

// "C:\>dir", "C:\WINNT> net start", "A>format", "PS C:\> Get-Mailbox"; not "at the" / "A:> prompt"
const PROMPT =
  /(?:^|(?<!\b(?:the|an?)[^\S\n]*)\n)[^\S\n]*(?:PS )?(?:[A-Z]:\\[^\s<>|*?"]{0,80}>|[A-Z]:?>|PS>)[^\S\n]*(?=[\w"@.%])([^\n]{1,400})/gi

function prompted(text: string, leaf: TextLeaf): Place[] {
  const block = text.slice(leaf.start, leaf.end)
  if (!block.includes('>')) return []
  return Array.from(block.matchAll(PROMPT), (found) => {
    const end = leaf.start + found.index + found[0].length
    return { start: end - (found[1] ?? '').length, end: end - trailingBlanks(found[0]) }
  })
}

function trailingBlanks(text: string): number {
  return text.length - text.trimEnd().length
}

const SHELLS = new Set(
  [
    'powershell',
    'ps',
    'ps1',
    'cmd',
    'bat',
    'batch',
    'console',
    'dos',
    'bash',
    'sh',
    'shell',
  ].concat(['azurepowershell', 'azurecli', 'output-powershell']),
)

function isShell({ node }: TextLeaf): boolean {
  return node.type === 'code' && SHELLS.has((node.lang ?? '').toLowerCase())
}

// "The output should resemble the following example:"
const OUTPUT = /\b(?:output|returns?|results?)\b[^.]*$/i

function announcesOutput({ plain }: Ground, above: TextLeaf | undefined): boolean {
  if (above?.node.type !== 'paragraph') return false
  return OUTPUT.test(plain.text.slice(Math.max(above.start, above.end - 140), above.end))
}

/** Lines of a fenced block; one that ends with a sign of continuation goes on. */
function shellLines(text: string, leaf: TextLeaf): Place[] {
  const places: Place[] = []
  let start = leaf.start
  let isOpen = false
  for (const line of text.slice(leaf.start, leaf.end).split('\n')) {
    const from = start + line.length - line.trimStart().length
    const end = Math.max(from, start + line.trimEnd().length)
    const last = places.at(-1)
    start += line.length + 1
    const printed = line.trim()
    if (isOpen && last !== undefined) places[places.length - 1] = { ...last, end }
    else if (printed !== '' && !COMMENT.test(printed)) {
      const prompt = SHELL_PROMPT.exec(printed)?.[0].length ?? 0
      places.push({ start: from + prompt, end })
    }
    isOpen = /[`^|{\\]$/.test(printed)
  }
  return places
}

// "# Connect first", "REM copy", ":: note", "}"
const COMMENT = /^(?:#|rem\s|::|\}|\)$)/i
const SHELL_PROMPT = /^(?:PS [A-Z]:\\[^>]{0,80}>|[A-Z]:\\[^>\s]{0,80}>|PS>|\$ )\s*/i

/** The sentence that asks for a command is looked for in so many characters. */
const LEAD_IN_LENGTH = 240
// "… type the following command, and then press ENTER:", "Run the following command:",
// "… using the following command line:"
const LEAD_IN =
  /\b(?:typ(?:e|ing)\s+(?:(?:in|each\s+of)\s+)?(?:the\s+following|one\s+of\s+the\s+following)(?:\s+(?:commands?|lines?|text|at|in|from)\b[^.:]{0,120}|[^.:]{0,60}\b(?:ENTER|prompt|RETURN)\b[^.:]{0,60})?|(?:run|running|use|using|enter|entering|issue|execute|executing|with)\s+(?:(?:one|each|either)\s+of\s+)?the\s+following\s+(?:[\w-]+\s+){0,3}(?:command|cmdlet|syntax)s?\b[^.:]{0,140}|(?:command|cmdlet)s?(?:\s+line)?[^.:]{0,60}(?:prompt|follow\w*)[^.:]{0,60})\s*:\s*$/i
// "To gather the messages, use the following command:", whatever else the sentence speaks of
const PLAIN_LEAD_IN =
  /\b(?:run|type|use|enter|issue|execute)\s+(?:(?:one|each|either)\s+of\s+)?the\s+following\s+commands?\s*:\s*$/i
// "type the following values:", "type the following in the dialog box:"
const NO_LEAD_IN =
  /\b(?:values?|registry|dialog|box|field|parameters?|switches|arguments?|code|macro|program|procedure|function|query|select|module|window|messages?|errors?|articles?|options?|menus?)\b[^.]{0,80}:\s*$/i

function asksToType({ plain }: Ground, leaf: TextLeaf): boolean {
  if (leaf.node.type !== 'paragraph') return false
  if (
    !plain.text
      .slice(leaf.end - 3, leaf.end)
      .trimEnd()
      .endsWith(':')
  )
    return false
  const tail = plain.text.slice(Math.max(leaf.start, leaf.end - LEAD_IN_LENGTH), leaf.end)
  return PLAIN_LEAD_IN.test(tail) || (LEAD_IN.test(tail) && !NO_LEAD_IN.test(tail))
}

const MOST_LEAVES = 6
const LONGEST = 600
// "where <server> is the name", "NOTE: …", "The command completed."
const NO_COMMAND =
  /^\s*(?:(?:NOTE|WARNING|IMPORTANT|CAUTION|TIP)S?:|where\b|-\s?or\s?-|Q\d{5,6}\b|\\{0,2}HKEY_|(?:This|The|You|If|In|For|When|After|Then|Press|Click|Where)\s)/

function commandsBelow(ground: Ground, leadIn: number): Place[] {
  const { leaves, text } = ground.plain
  const places: Place[][] = []
  let isJoined = true
  for (const leaf of leaves.slice(leadIn + 1, leadIn + 1 + MOST_LEAVES)) {
    if (jointOf(leafText(ground, leaf)) !== undefined) {
      isJoined = true
      continue
    }
    if (!isCommand(ground, leaf)) break
    if (!isJoined && !LOOKS_TYPED.test(leafText(ground, leaf))) break
    places.push(linesOf(text, leaf))
    isJoined = false
  }
  return places.flat()
}

// "net start spooler", "copy %1 a:", "esefile -c f:\x.edb": one line in lower case without an end
const LOOKS_TYPED = /^\s*[a-z%<"\\.\d][^\n]{0,160}[^.:!?,\n]\s*$/

function isCommand(ground: Ground, leaf: TextLeaf): boolean {
  const { type } = leaf.node
  if ((type !== 'paragraph' && type !== 'code') || isTableLeaf(leaf)) return false
  if (leaf.end - leaf.start > LONGEST || markerBefore(ground, leaf) !== '') return false
  const block = leafText(ground, leaf)
  return !NO_COMMAND.test(block) && !block.trimEnd().endsWith(':') && !/^\s*\[/.test(block)
}

/** A listing holds a command a line; a paragraph may be one wrapped command. */
function linesOf(text: string, leaf: TextLeaf): Place[] {
  const block = text.slice(leaf.start, leaf.end)
  if (prompted(text, leaf).length > 0) return []
  const [opening, inner] = WITHOUT_QUOTES.exec(block) ?? []
  if (opening !== undefined && inner !== undefined) {
    const end = leaf.start + opening.lastIndexOf(inner) + inner.length
    return [{ start: end - inner.length, end }]
  }
  if (leaf.node.type !== 'code' && FILLED.test(block)) return [leaf]
  let start = leaf.start
  return block.split('\n').flatMap((line) => {
    const printed = line.trim()
    const from = start + line.length - line.trimStart().length
    start += line.length + 1
    const prompt = SHELL_PROMPT.exec(printed)?.[0].length ?? 0
    const isNone = printed === '' || jointOf(printed) !== undefined
    return isNone ? [] : [{ start: from + prompt, end: from + printed.length }]
  })
}

// '" A:SETUP /E " (without the quotation marks)'
const WITHOUT_QUOTES = /^\s*["“]+\s*([^"“”]{1,300}?)\s*["”]+\s*\(without\b/
// A first line of sixty characters and more was wrapped.
const FILLED = /^[^\n]{60,}\n/

// 'type "net stop spooler" (without the quotation marks) at a command prompt', 'run "setup
// /s"': a paragraph may wrap inside the quotation marks.
const QUOTED =
  /\b(?:type|typing|run|running|enter|command)s?:?\s+(?:the\s+command\s+)?["“](?=[^\s"])([^"“”]{3,120})["”]/gi
// "click Start, click Run, type …"
const PROMPT_WORDS =
  /\b(?:command(?: |-)?(?:prompt|line)?|prompt|MS-DOS|click(?:ing)?\s+Run|Run\s+(?:box|dialog))\b/i
const AROUND = 120

function quoted(text: string, leaf: TextLeaf): Place[] {
  const block = text.slice(leaf.start, leaf.end)
  if (!/["“]/.test(block)) return []
  return Array.from(block.matchAll(QUOTED)).flatMap((found) => {
    if (leaf.node.type === 'code' && found[1]?.includes('\n')) return []
    const end = found.index + found[0].length
    const around = block.slice(Math.max(0, found.index - AROUND), end + AROUND)
    if (!PROMPT_WORDS.test(around)) return []
    const start = leaf.start + end - 1 - (found[1] ?? '').length
    return [{ start, end: leaf.start + end - 1 }]
  })
}
