// Tells the archive's own layouts apart by what stands at the top of a file: its header, or, where
// the header is missing, main headings in capitals.

import type { FormatName } from '../../model/parsed-file.ts'
import { CANONICAL_HEADINGS } from '../layout/main-headings.table.ts'

// Headers stand within the first lines; headings and lead-ins within the first page.
const HEAD_LINES = 12
const PAGE_LENGTH = 6_000
const TAIL_LENGTH = 1_000

// "DOCUMENT:Q236596  25-JUN-2000  [sms]"
const TEXT_HEADER = /^ ?DOCUMENT: ?Q?\d/
// "… [sms] TITLE :SMS: Client Components …" on the same line
const FLAT_TITLE = /\sTITLE ?:/
// "→Article: Q252717", four blanks in place of the tab
const MARKDOWN_HEADER = /^(?:\t| {4}) ?Article: ?Q?\d/
// The same where the margin was lost: "Article: Q252717"
const BARE_HEADER = /^ ?Article: ?Q\d/
// What may stand above the Markdown header: "## Q252717: …", "{% raw %}"
const ABOVE_HEADER = /^(?:#{1,2} |\{% ?raw ?%\})/
// "… Required Updates Are Not Applied (264630)"
const NUMBERED_TITLE = /\((?:Q|KB)?\d{5,7}\)\s*$/
// "The information in this article applies to:"
const APPLIES_TO = /^[ \t]*The information in this article applies to:?[ \t]*$/m
// "This article was previously published under Q264630"
const PREVIOUSLY = /^[ \t]*This article was previously published under Q\d/m
// "Modification Type:MinorLast Reviewed:4/26/2006"
const EXPORT_TAIL = /^(?:Modification Type|Last Reviewed):/m
// "# Title", "## Cause": Markdown that may show an archive article as an example
const MODERN_HEADING = /^#{1,6} \S/m
// "=======" and "-------" under a heading
const UNDERLINE = /^[ \t]*(?:={4,}|-{4,})[ \t]*$/

/** The archive layout that `text` is written in, from `contentStart` on (after front matter). */
export function detectArchiveLayout(text: string, contentStart: number): FormatName | undefined {
  const page = text.slice(contentStart, contentStart + PAGE_LENGTH)
  const lines = page.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  return byHeader(lines.slice(0, HEAD_LINES)) ?? byHeadings(text, page, lines)
}

function byHeader(lines: readonly string[]): FormatName | undefined {
  const [first = ''] = lines
  if (TEXT_HEADER.test(first)) return FLAT_TITLE.test(first) ? 'kb-text-flat' : 'kb-text'
  if (BARE_HEADER.test(first)) return 'kb-text'
  const below = lines.find((line) => !ABOVE_HEADER.test(line))
  return below !== undefined && MARKDOWN_HEADER.test(below) ? 'kb-markdown' : undefined
}

function byHeadings(text: string, page: string, lines: readonly string[]): FormatName | undefined {
  if (MODERN_HEADING.test(page)) return undefined
  const { underlined, bare, indented } = countHeadings(lines)
  const hasList = APPLIES_TO.test(page)
  if (underlined + (hasList ? 1 : 0) >= 2)
    return indented === underlined ? 'kb-markdown' : 'kb-text'
  const signs = [
    NUMBERED_TITLE.test(lines[0] ?? ''),
    hasList,
    PREVIOUSLY.test(page),
    bare > 0,
    EXPORT_TAIL.test(text.slice(-TAIL_LENGTH)),
  ]
  return signs.filter((sign) => sign).length >= 2 ? 'kb-html-text' : undefined
}

interface HeadingCounts {
  readonly underlined: number
  readonly bare: number
  /** Underlined ones behind the margin of the Markdown form. */
  readonly indented: number
}

function countHeadings(lines: readonly string[]): HeadingCounts {
  const counts = { underlined: 0, bare: 0, indented: 0 }
  lines.forEach((line, at) => {
    if (!CANONICAL_HEADINGS.has(line.trim())) return
    if (!UNDERLINE.test(lines[at + 1] ?? '')) counts.bare++
    else {
      counts.underlined++
      if (/^(?:\t| {4})/.test(line)) counts.indented++
    }
  })
  return counts
}
