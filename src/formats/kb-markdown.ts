// The Markdown form: front matter, "## Q252717: title", then the text form with a tab before each
// line, with or without Jekyll's raw tags around it:
//
//   {% raw %}
//
//   →Article: Q252717
//
// A Markdown parser would see one code block. Its lines are taken directly: parsing costs 1 ms an
// article, five times as much as all the rest, and loses where each line stands.

import type { Field, ParsedFile } from '../model/parsed-file.ts'
import type { RawFile } from '../model/raw-file.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { bodyRoot } from './layout/body-root.ts'
import { cutLines } from './layout/cut-lines.ts'
import { type LayoutLine, spanInLine } from './layout/layout-line.ts'
import { readLayout } from './layout/read-layout.ts'
import { decodeTitle } from './title-entities.ts'

// "## Q252717: SMS: SP1: CCM Avoids ..."
const HEADING = /^##\s+/
// "{% raw %}", "{% endraw %}" at the margin; the same in an indented line is text.
const RAW_TAG = /^\{%-?\s*(?:end)?raw\s*-?%\}$/
// "Q252717: " before a title
const NUMBER_PREFIX = /^(?:Q|KB)\d{1,7}(?=:\s)/i

/** Reads any text as the Markdown form; what is missing stays empty. Never throws. */
export function readKbMarkdown(raw: RawFile): ParsedFile {
  const frontMatter = readFrontMatter(raw.text)
  const lines = cutLines(raw.text, {
    from: frontMatter.contentStart,
    margin: marginOf(raw.text, frontMatter.contentStart),
  }).filter((line) => line.column > 1 || !RAW_TAG.test(line.text))
  const heading = lines.findIndex(({ text }) => text !== '')
  const title = headingFields(lines[heading])
  const content = readLayout(title.length === 0 ? lines : lines.slice(heading + 1))
  return {
    format: 'kb-markdown',
    raw,
    fields: [...frontMatterFields(frontMatter), ...title, ...content.fields],
    appliesTo: content.appliesTo,
    root: bodyRoot(content.body),
    diagnostics: frontMatter.diagnostics,
  }
}

/** Markdown's own second way to indent a code block is four blanks. */
function marginOf(text: string, from: number): '\t' | '    ' {
  return text.indexOf('\n\t', from) < 0 && text.indexOf('\n    ', from) >= 0 ? '    ' : '\t'
}

function frontMatterFields({ values }: FrontMatter): Field[] {
  const title = values.get('title')?.[0]
  if (title === undefined) return []
  const number = NUMBER_PREFIX.exec(title.text)?.[0]
  const printedAt = number === undefined ? 0 : number.length + 1
  const value = title.text.slice(printedAt)
  const lead = value.length - value.trimStart().length
  const start = title.span.start + printedAt + lead
  const field: Field = {
    name: 'title',
    place: 'front-matter',
    value: decodeTitle(value.trim()),
    span: { start, end: Math.max(start, title.span.end) },
  }
  return number === undefined
    ? [field]
    : [numberField(number, title.span.start, 'front-matter'), field]
}

/** Number and title of the "##" line; none when the line is something else. */
function headingFields(line: LayoutLine | undefined): Field[] {
  const marker = line && HEADING.exec(line.text)
  if (line === undefined || !marker) return []
  const at = marker[0].length
  const rest = line.text.slice(at)
  const number = NUMBER_PREFIX.exec(rest)?.[0]
  const lead =
    number === undefined ? 0 : rest.slice(number.length + 1).search(/\S|$/) + number.length + 1
  const span = spanInLine(line, at + lead)
  const field: Field = {
    name: 'title',
    place: 'header',
    value: decodeTitle(rest.slice(lead)),
    span,
  }
  return number === undefined
    ? [field]
    : [numberField(number, spanInLine(line, at).start, 'body'), field]
}

function numberField(value: string, start: number, place: Field['place']): Field {
  return { name: 'number', place, value, span: { start, end: start + value.length } }
}
