// What a Markdown or plain text is made of, as far as one look at its lines tells: headings, prose,
// links. Enough to say whether it is an article, an index page or a fragment.

import { articleWord } from '../headed/article-words.table.ts'
import { isSectionWord } from '../headed/section-words.table.ts'
import { scanLines } from '../markdown/scan-lines.ts'

export interface Outline {
  /** Text of the first "# heading" that does not name a section. */
  readonly title: string | undefined
  readonly headings: number
  /** Distinct headings that only support articles have: "Symptoms", "Cause". */
  readonly articleHeadings: number
  /** Characters of text outside headings, code and links. */
  readonly proseLength: number
  /** Lines of text, list items and table rows. */
  readonly contentLines: number
  /** Those of them that are little more than a link. */
  readonly linkLines: number
  readonly hasNumberLine: boolean
  /** It begins with "> [!NOTE]" or its like. */
  readonly startsWithAlert: boolean
}

// Looking further costs time and tells no more.
const LOOK_LENGTH = 262_144
const LINE_LENGTH = 2_000
/** What an index page may say about a link. */
const MAX_NOTE = 100
const MAX_PUNCTUATION = 4

// "## Cause"
const HEADING = /^(#{1,6})[ \t]+(.*)$/
// Under a line of text: "=====" (a title), "-----" (a section)
const UNDERLINE = /^(=+|-+)$/
// "[text](address)", "![image](address)", "[text][label]", "<https://…>", "https://…"
const LINK = /!?\[[^\][]*\](?:\([^)]*\)|\[[^\][]*\])|<https?:[^>]*>|https?:\S+/g
// "- ", "12. ", "> ", "| "
const MARKERS = /^(?:[-*+>|]|\d{1,9}[.)])[ \t]+/
// "_Original KB number:_ &nbsp; 3014451"
const NUMBER_LINE = /^[*_]*Original KB number/i
// "> [!NOTE]"
const ALERT = /^>[ \t]*\[!\w+\]/

/** Looks at the first 256 KB after the front matter. Linear. */
export function outlineOf(text: string, contentStart: number): Outline {
  const counts: Counts = {
    title: undefined,
    headings: 0,
    articleWords: new Set(),
    proseLength: 0,
    contentLines: 0,
    linkLines: 0,
    hasNumberLine: false,
    startsWithAlert: false,
    previous: '',
  }
  const end = Math.min(text.length, contentStart + LOOK_LENGTH)
  for (const { kind, start, end: lineEnd } of scanLines(text, {
    start: contentStart,
    end,
    line: 1,
  })) {
    const line = text.slice(start, Math.min(lineEnd, start + LINE_LENGTH)).trim()
    if (kind !== 'verbatim' && kind !== 'blank') lookAt(line, counts)
    counts.previous = kind === 'text' ? line : ''
  }
  return { ...counts, articleHeadings: counts.articleWords.size }
}

interface Counts {
  title: string | undefined
  headings: number
  readonly articleWords: Set<string>
  proseLength: number
  contentLines: number
  linkLines: number
  hasNumberLine: boolean
  startsWithAlert: boolean
  /** The line above, when it is a line of text. */
  previous: string
}

function lookAt(line: string, counts: Counts): void {
  const heading = HEADING.exec(line)
  if (heading !== null) {
    countHeading(heading[2] ?? '', heading[1]?.length ?? 1, counts)
  } else if (UNDERLINE.test(line)) {
    if (counts.previous !== '') countHeading(counts.previous, line.startsWith('=') ? 1 : 2, counts)
  } else {
    lookAtContent(line, counts)
  }
}

function lookAtContent(line: string, counts: Counts): void {
  if (counts.contentLines === 0 && counts.headings === 0) counts.startsWithAlert = ALERT.test(line)
  if (NUMBER_LINE.test(line)) counts.hasNumberLine = true
  countContent(line, counts)
}

function countHeading(printed: string, depth: number, counts: Counts): void {
  const text = printed.replace(/ #+$/, '').trim()
  const word = articleWord(text)
  counts.headings++
  if (isLinkLine(text, text.replace(LINK, '').trim())) {
    counts.contentLines++
    counts.linkLines++
  }
  if (word !== undefined) counts.articleWords.add(word)
  else if (depth === 1 && text !== '' && !isSectionWord(text)) counts.title ??= text
}

function countContent(line: string, counts: Counts): void {
  const text = line.replace(MARKERS, '')
  const prose = text.replace(LINK, '').trim()
  counts.contentLines++
  counts.proseLength += prose.length
  if (isLinkLine(text, prose)) counts.linkLines++
}

/** "[Title](title.md): one short sentence", "Title: [here](title.md)" is none. */
function isLinkLine(text: string, prose: string): boolean {
  if (prose.length === text.length) return false
  return text.search(LINK) === 0 ? prose.length <= MAX_NOTE : prose.length <= MAX_PUNCTUATION
}
