// How remark writes the nodes whose Markdown form is this program's own:
//
//   1. Run Setup.          numbers and bullets as printed
//   + a. Click Start.      "+": the first word is the item's marker, one that Markdown has not
//   <http://…>             printed addresses are links

import type { Code, InlineCode, Link, List, ListItem, Text } from 'mdast'
import type { Options } from 'remark-stringify'
import { splitAddresses } from '../addresses.ts'
import { markersOf } from '../list-markers.ts'

type Handle = NonNullable<NonNullable<Options['handlers']>['list']>
type State = Parameters<Handle>[2]
type Info = Parameters<Handle>[3]

// "12.", "3)"
const NUMBER = /^\d{1,9}([.)])$/

/** Lists of an article with this source. */
export const listHandler =
  (source: string): Handle =>
  (list: List, _parent, state, info) => {
    const markers = markersOf(list, source)
    const isNative = new Set(markers.map(nativeKind)).size === 1 && !isForeign(markers[0] ?? '')
    const exit = state.enter('list')
    const items = list.children.map((item, at) => {
      const marker = markers[at] ?? '-'
      const box = boxOf(item)
      return isNative
        ? itemText(item, { bullet: marker, word: box }, state, info)
        : itemText(
            item,
            { bullet: '+', word: `${escapeMarker(marker)}${box && ` ${box}`}` },
            state,
            info,
          )
    })
    exit()
    return items.join(list.spread === true ? '\n\n' : '\n')
  }

/** Items of one Markdown list have the same bullet, or numbers before the same sign. */
function nativeKind(marker: string): string {
  return NUMBER.exec(marker)?.[1] ?? marker
}

function isForeign(marker: string): boolean {
  return marker !== '-' && marker !== '*' && !NUMBER.test(marker)
}

function boxOf({ checked }: ListItem): string {
  if (typeof checked !== 'boolean') return ''
  return checked ? '[x]' : '[ ]'
}

function escapeMarker(marker: string): string {
  return marker.replace(/^([<*+~-])|(?<=^\d+)([.)])$/, '\\$&')
}

interface ItemStart {
  readonly bullet: string
  /** Stands before the text of the item; empty for most. */
  readonly word: string
}

function itemText(item: ListItem, { bullet, word }: ItemStart, state: State, info: Info): string {
  const width = bullet.length + 1
  const tracker = state.createTracker(info)
  tracker.move(`${bullet} ${word}`)
  tracker.shift(width)
  const exit = state.enter('listItem')
  const content = state.containerFlow(item, tracker.current())
  exit()
  const isInline = item.children[0]?.type === 'paragraph'
  const text = word === '' ? content : `${word}${isInline ? ' ' : '\n\n'}${content}`
  return state.indentLines(text, (line, at, isBlank) => {
    if (at === 0) return isBlank ? bullet : `${bullet} ${line}`
    return isBlank ? '' : ' '.repeat(width) + line
  })
}

/** Always fenced; the fence of a verbatim table names its shape. */
export const codeHandler: Handle = ({ value, lang, meta, data }: Code) => {
  const fence = '`'.repeat(Math.max(3, longestRun(value) + 1))
  const shape = data?.shape === 'listing' ? undefined : data?.shape
  const info = shape === undefined ? [lang, meta].filter(Boolean).join(' ') : `text ${shape}`
  return [`${fence}${escapeInfo(info)}`, ...(value === '' ? [] : [value]), fence].join('\n')
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
}

function escapeInfo(info: string): string {
  return info.replace(/[`&\\]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

// What may follow a line break without being taken for something else.
const PLAIN_START = /^[^\s<\\]/

/** In a table or heading a line cannot end; elsewhere it ends before plain text only. */
export const breakHandler: Handle = (_node, _parent, { stack }, { after }) => {
  const isOneLine = stack.includes('tableCell') || stack.includes('headingAtx')
  return isOneLine || !PLAIN_START.test(after) ? '<br>' : '\\\n'
}

// "[!NOTE]" at the start of a block quote is an alert; escaped it would be text.
const ALERT = /^\[![A-Za-z]+\](?=\n|$)/

export const textHandler: Handle = ({ value }: Text, parent, state, info) => {
  if (parent?.type === 'link' || parent?.type === 'linkReference') return state.safe(value, info)
  const alert = state.stack.includes('blockquote') ? (ALERT.exec(value)?.[0] ?? '') : ''
  const parts = splitAddresses(value.slice(alert.length))
  let before = alert === '' ? info.before : ']'
  const written = parts.map(({ text, isAddress }, at) => {
    const next = parts[at + 1]
    const after = next === undefined ? info.after : next.isAddress ? '<' : next.text.slice(0, 1)
    const printed = isAddress
      ? `<${text}>`
      : escapeAddresses(escapeLineStarts(state.safe(text, { ...info, before, after })))
    before = printed.slice(-1)
    return printed
  })
  return alert + written.join('')
}

// "-", "+" and "1." that begin a line: remark overlooks every second of them below one another.
const BULLET_AT_START = /\n([-+*])(?=[\s-]|$)/g
const NUMBER_AT_START = /\n(\d{1,9})([.)])(?=\s|$)/g

// "HTTP://WWW.<place>.com", "www.<name>.com": remark escapes neither capitals nor what a "<" follows,
// and an address would take the backslash of the "<" for its own.
const SCHEME = /\b(https?|ftp):(?=\/\/)/gi
const HOST = /\b(www)\.(?=\\?<)/gi

function escapeAddresses(text: string): string {
  return text.replace(SCHEME, '$1\\:').replace(HOST, '$1\\.')
}

function escapeLineStarts(text: string): string {
  return text.replace(BULLET_AT_START, '\n\\$1').replace(NUMBER_AT_START, '\n$1\\$2')
}

// "someone@example.com": more is a printed address only to some readers.
const PLAIN_ADDRESS =
  /^(?:mailto:[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+|(?!mailto:)[a-z][a-z+.-]+:[^\s<>\\]+)$/i

/** "<address>" where the text is the address, "[text](address)" for all others. */
export const linkHandler: Handle = (link: Link, _parent, state, info) => {
  const [first, ...others] = link.children
  const text = first?.type === 'text' && others.length === 0 ? first.value : undefined
  const isAddress = text === link.url || `mailto:${text}` === link.url
  if (isAddress && !link.title && PLAIN_ADDRESS.test(link.url)) return `<${text}>`
  const exit = state.enter('link')
  const exitLabel = state.enter('label')
  const label = state.containerPhrasing(link, { ...info, before: '[', after: ']' })
  exitLabel()
  const target = destination(link.url, state, info)
  const title = link.title ? ` ${titleText(link.title, state, info)}` : ''
  exit()
  return `[${label}](${target}${title})`
}

function destination(url: string, state: State, info: Info): string {
  const isLiteral = url === '' || /[\s()<>]/.test(url)
  const exit = state.enter(isLiteral ? 'destinationLiteral' : 'destinationRaw')
  const written = state.safe(url, { ...info, before: isLiteral ? '<' : '(', after: ')' })
  exit()
  return isLiteral ? `<${written}>` : written
}

function titleText(title: string, state: State, info: Info): string {
  const exit = state.enter('titleQuote')
  const written = state.safe(title, { ...info, before: '"', after: '"' })
  exit()
  return `"${written}"`
}

/** As it stands: a line of it that could begin a block would have begun one in the source. */
export const inlineCodeHandler: Handle = ({ value }: InlineCode, _parent, { stack }) => {
  const fence = '`'.repeat(shortestFreeRun(value))
  const isPadded = /^`|`$|^ .*[^ ].* $/s.test(value)
  const text = isPadded ? ` ${value} ` : value
  return fence + (stack.includes('tableCell') ? text.replaceAll('|', '\\|') : text) + fence
}

function shortestFreeRun(text: string): number {
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length))
  let length = 1
  while (runs.has(length)) length++
  return length
}
