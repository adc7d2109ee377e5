// What an article says about itself: title, date, keywords and the other fields around its body.
// The block below the body is the original; the header above it is cut and glued (PITFALLS 11, 17).

import type { Article, ArticleDate } from '../model/article.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Field, FieldName, FieldPlace, FormatName, ParsedFile } from '../model/parsed-file.ts'
import type { SourceSpan } from '../model/span.ts'
import { parseDate } from '../text/date.ts'
import { distinct, fieldsOf, filledField, originOf, wordsOf } from './fields.ts'
import { splitTitle } from './identity.ts'

/** The archive's forms cut titles at 64 characters; a blank there was cut away with the rest. */
const CUT_TITLE_LENGTH = 63
const CUTTING_FORMATS: readonly FormatName[] = ['kb-markdown', 'kb-text', 'kb-text-flat']
const BLOCK_FIRST: readonly FieldPlace[] = ['block', 'header', 'body', 'front-matter']
const HEADER_FIRST: readonly FieldPlace[] = ['header', 'body', 'front-matter']

export type Metadata = Pick<
  Article,
  | 'title'
  | 'titleSpan'
  | 'shortTitleCut'
  | 'lastModified'
  | 'keywords'
  | 'technology'
  | 'versionField'
  | 'issueTypes'
  | 'solutionTypes'
  | 'hardware'
  | 'queryWords'
  | 'description'
>

export interface ExtractedMetadata {
  readonly metadata: Metadata
  readonly diagnostics: readonly Diagnostic[]
}

/** `firstLine` stands in for a missing title. */
export function extractMetadata(
  parsed: ParsedFile,
  firstLine: { readonly text: string; readonly span?: SourceSpan },
): ExtractedMetadata {
  const diagnostics: Diagnostic[] = []
  const keywords = listField(parsed, 'keywords')
  const lastModified = readDate(parsed, diagnostics)
  const versionField = filledField(parsed, 'version', BLOCK_FIRST)?.value.replace(/^[:\s]+/, '')
  const queryWords = readQueryWords(parsed)
  const description = filledField(parsed, 'description')?.value
  const metadata = {
    ...readTitle(parsed, firstLine, diagnostics),
    ...(lastModified && { lastModified }),
    keywords,
    technology: listField(parsed, 'technology').filter((word) => !FILLER.test(word)),
    ...(versionField && { versionField }),
    issueTypes: typeField(parsed, 'issue-type', keywords, ISSUE_TYPES),
    solutionTypes: typeField(parsed, 'solution-type', keywords, SOLUTION_TYPES),
    hardware: listField(parsed, 'hardware'),
    ...(queryWords !== undefined && { queryWords }),
    ...(description !== undefined && { description }),
  }
  return { metadata, diagnostics }
}

function readTitle(
  parsed: ParsedFile,
  firstLine: { readonly text: string; readonly span?: SourceSpan },
  diagnostics: Diagnostic[],
): Pick<Article, 'title' | 'titleSpan' | 'shortTitleCut'> {
  const field = fieldsOf(parsed, 'title', HEADER_FIRST).find(
    ({ value }) => splitTitle(value).title !== '',
  )
  if (field === undefined) {
    diagnostics.push({ code: 'title-missing' })
    const { text, span } = firstLine
    return { title: text, ...(span && { titleSpan: span }), shortTitleCut: false }
  }
  const { title } = splitTitle(field.value)
  const isCut =
    CUTTING_FORMATS.includes(originOf(parsed).format) && title.length >= CUT_TITLE_LENGTH
  return { title, titleSpan: titleSpan(parsed.raw.text, field, title), shortTitleCut: isCut }
}

/** The printed title without its number, where the source prints it letter by letter. */
function titleSpan(source: string, field: Field, title: string): SourceSpan {
  const at = source.slice(field.span.start, field.span.end).indexOf(title)
  if (at < 0) return field.span
  return { start: field.span.start + at, end: field.span.start + at + title.length }
}

function readDate(parsed: ParsedFile, diagnostics: Diagnostic[]): ArticleDate | undefined {
  const field = filledField(parsed, 'date', HEADER_FIRST)
  if (field === undefined) return undefined
  const date = parseDate(field.value)
  const { value: raw, span } = field
  if (date === undefined) diagnostics.push({ code: 'date-unreadable', span, detail: raw })
  return { raw, ...(date && { date }), span }
}

// Filler of the archive's Technology lines: "kbZNotKeyword3", "kbAudDeveloper".
const FILLER = /^(?:kbZNotKeyword\d*|kbAudDeveloper)$/i

/** Words of the field's best place, without repetition. A block's empty field is an answer too. */
function listField(parsed: ParsedFile, name: FieldName): string[] {
  const fields = fieldsOf(parsed, name, BLOCK_FIRST)
  const place = fields[0]?.place
  const listsPhrases = parsed.origin
    ? !IS_ARCHIVE.test(parsed.origin.format)
    : place === 'front-matter'
  return distinct(
    fields
      .filter((field) => field.place === place)
      .flatMap(({ value }) => (listsPhrases ? phrasesOf(value) : wordsOf(value))),
  )
}

const IS_ARCHIVE = /^kb-/

/** Front matter lists phrases ("Exchange Hybrid"), the archive's lines list words. */
function phrasesOf(value: string): string[] {
  return value.split(/[,\n]/).flatMap((phrase) => phrase.trim() || [])
}

const ISSUE_TYPES = ['kbbug', 'kbprb', 'kbinfo', 'kbhowto']
const SOLUTION_TYPES = ['kbfix', 'kbpending', 'kbnofix']

/** The HTML export has no line of its own for these; there they are keywords. */
function typeField(
  parsed: ParsedFile,
  name: FieldName,
  keywords: readonly string[],
  types: readonly string[],
): string[] {
  const words = listField(parsed, name)
  if (words.length > 0 || originOf(parsed).format !== 'kb-html-text') return words
  return keywords.filter((keyword) => types.includes(keyword.toLowerCase()))
}

function readQueryWords(parsed: ParsedFile): string | undefined {
  const fields = fieldsOf(parsed, 'query-words')
  if (fields.length === 0) return undefined
  return distinct(fields.map(({ value }) => value.replace(/\s+/g, ' ').trim()))
    .filter((value) => value !== '')
    .join(' ')
}
