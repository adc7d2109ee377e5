// Cuts text into the words of release names. Everything else is one "other" word each.

import { flexibleBlanks } from './phrasing.ts'
import { RELEASE_WORDS, type ReleaseWord } from './release-words.table.ts'

export interface ReleaseToken {
  readonly word: ReleaseWord | 'other'
  readonly text: string
  readonly start: number
  readonly end: number
}

const TOKEN = new RegExp(
  RELEASE_WORDS.map(([name, source]) => `(?<${name}>${flexibleBlanks(source)})`).join('|'),
  'y',
)
const OTHER = /[^\s()]+|[()]/y
const BLANKS = /\s*/y

/** The first token at or after `at`; `undefined` at the end of the text. */
export function readToken(text: string, at: number): ReleaseToken | undefined {
  const start = at + (matchAt(BLANKS, text, at)?.[0].length ?? 0)
  const match = matchAt(TOKEN, text, start)
  const found = match?.[0] ?? matchAt(OTHER, text, start)?.[0]
  if (found === undefined) return undefined
  const word = RELEASE_WORDS.find(([name]) => match?.groups?.[name] !== undefined)?.[0] ?? 'other'
  return { word, text: found, start, end: start + found.length }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
