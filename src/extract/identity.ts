// Which number an article has, and under which others it is known.

import { type ArticleId, parseArticleNumber, slugOfPath } from '../model/article-id.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { ParsedFile } from '../model/parsed-file.ts'
import type { SourceSpan } from '../model/span.ts'
import { distinct, fieldsOf, originOf } from './fields.ts'

export interface Identity {
  readonly id: ArticleId
  readonly aliases: readonly ArticleId[]
  readonly diagnostics: readonly Diagnostic[]
}

interface Claim {
  readonly id: ArticleId
  readonly span?: SourceSpan
}

/** The header's number, else the title's, the front matter's, the path's; else a slug of the path. */
export function extractIdentity(parsed: ParsedFile): Identity {
  const claims = [...numberClaims(parsed), ...titleClaims(parsed)]
  const first = claims[0]?.id ?? numberOfPath(parsed)
  const id = first ?? slugOfPath(originOf(parsed).path)
  const aliases = distinct(aliasNumbers(parsed)).filter((alias) => alias !== id)
  const diagnostics: Diagnostic[] = []
  if (first === undefined && aliases.length === 0) diagnostics.push({ code: 'number-missing' })
  const numbers = distinct(claims.map((claim) => claim.id))
  if (numbers.length > 1) {
    const span = claims.find((claim) => claim.id !== id)?.span
    diagnostics.push({
      code: 'number-disagrees',
      ...(span && { span }),
      detail: numbers.join(', '),
    })
  }
  return { id, aliases, diagnostics }
}

function numberClaims(parsed: ParsedFile): Claim[] {
  return fieldsOf(parsed, 'number', ['header', 'body', 'block']).flatMap(({ value, span }) => {
    const id = parseArticleNumber(value.replace(/[()]/g, ''))
    return id === undefined ? [] : [{ id, span }]
  })
}

function titleClaims(parsed: ParsedFile): Claim[] {
  return fieldsOf(parsed, 'title', ['header', 'body']).flatMap(({ value, span }) => {
    const { number } = splitTitle(value)
    return number === undefined ? [] : [{ id: number, span }]
  })
}

// "Q305209: Cannot Migrate …", "KB931125 - Root certificates"
const TITLE_PREFIX = /^((?:Q|KB) ?\d{5,7})(?:\s*:\s*|\s+-\s+)/i
// "… Updates Are Not Applied (264630)"
const TITLE_SUFFIX = /\s*\((Q?\d{5,7})\)$/

/** A title without the article number that stands before or, in brackets, after it. */
export function splitTitle(printed: string): { title: string; number?: ArticleId } {
  const text = printed.trim()
  const [prefix, before] = TITLE_PREFIX.exec(text) ?? []
  const [suffix, after] = TITLE_SUFFIX.exec(text) ?? []
  const number = parseArticleNumber(before ?? after ?? '')
  if (number === undefined) return { title: text }
  const title =
    prefix === undefined ? text.slice(0, -(suffix?.length ?? 0)) : text.slice(prefix.length)
  return { title: title.trim(), number }
}

function aliasNumbers(parsed: ParsedFile): ArticleId[] {
  return fieldsOf(parsed, 'alias-number')
    .flatMap(({ value }) => value.split(/[\s,;]+(?:and\s+)?/))
    .flatMap((printed) => parseArticleNumber(printed) ?? [])
}

// "kb/305/Q305209/README.md", "txt/236/Q236596.TXT"
const PATH_NUMBER = /(?:^|\/)(Q\d{5,6})(?=[/.]|$)/i

/** The archive's layouts print the number as directory or file name; other formats do not. */
function numberOfPath(parsed: ParsedFile): ArticleId | undefined {
  const { format, path } = originOf(parsed)
  if (!format.startsWith('kb-')) return undefined
  return parseArticleNumber(PATH_NUMBER.exec(path)?.[1] ?? '')
}
