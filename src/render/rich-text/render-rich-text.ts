import type { RichBlock, RichPart, RichText } from '../../model/rich-text.ts'
import { DIALECTS, type Dialect, type DialectName } from './dialect.ts'

/**
 * The text as a channel writes it. Control characters and line breaks within a part become blanks.
 * @param limit UTF-16 units at most; blocks that do not fit are left out, and a last line says so.
 */
export function renderRichText(
  text: RichText,
  name: DialectName,
  limit = Number.POSITIVE_INFINITY,
): string {
  const dialect = DIALECTS[name]
  const blocks = text.map((block) => renderBlock(block, dialect))
  const all = join(blocks, text, dialect)
  if (all.length <= limit) return all
  for (let kept = blocks.length - 1; kept > 0; kept--) {
    const rest = blocks.length - kept
    const note = dialect.plain(rest === 1 ? '… and one more line.' : `… and ${rest} more lines.`)
    const shorter = join(blocks.slice(0, kept), text, dialect) + dialect.separator + note
    if (shorter.length <= limit) return shorter
  }
  return cut(dialect.plain(oneLine(plainTextOf(text[0]))), limit)
}

function renderBlock({ kind, parts }: RichBlock, dialect: Dialect): string {
  const line = parts.map((part) => renderPart(part, dialect)).join('')
  return kind === 'item' ? `${dialect.bullet}${line}` : line
}

function renderPart(part: RichPart, dialect: Dialect): string {
  if (typeof part === 'string') return dialect.plain(oneLine(part))
  if ('strong' in part) return part.strong === '' ? '' : dialect.strong(oneLine(part.strong).trim())
  if ('code' in part) return part.code === '' ? '' : dialect.code(oneLine(part.code))
  const { link, url } = part
  const isSafe = url !== undefined && /^https?:\/\/[^\s]+$/i.test(url)
  return isSafe ? dialect.link(oneLine(link), url) : dialect.plain(oneLine(link))
}

/** Items of one list stand close together. */
function join(blocks: readonly string[], text: RichText, { separator }: Dialect): string {
  return blocks
    .map((block, at) => {
      if (at === 0) return block
      const isWithinList = text[at]?.kind === 'item' && text[at - 1]?.kind === 'item'
      return `${isWithinList ? '\n' : separator}${block}`
    })
    .join('')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g

// Half of a character of two units.
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const oneLine = (text: string) => text.replace(CONTROL, ' ').replace(LONE, '\ufffd')

const plainTextOf = (block: RichBlock | undefined) =>
  (block?.parts ?? [])
    .map((part) => {
      if (typeof part === 'string') return part
      if ('strong' in part) return part.strong
      return 'code' in part ? part.code : part.link
    })
    .join('')

/** Never through the middle of an escape or a character of two units. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const shorter = text
    .slice(0, Math.max(0, limit - 1))
    .replace(/(?:\\|&[a-z]*|[\ud800-\udbff])$/, '')
  return `${shorter}…`
}
