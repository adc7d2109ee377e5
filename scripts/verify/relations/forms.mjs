// M1–M3: the two forms of an article say the same, and so do their spellings.

import { read } from '../case.mjs'
import { differences, factsOf } from '../facts.mjs'

/** Characters above 7 bits and controls are "<XX>" in the Markdown form: the Windows-1252 byte. */
const UNUSUAL = /[^\t\n\r\x20-\x7e]/
const QUOTES = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
])
// Windows-1252 0x80–0x9F that are not at the code point of their number.
const BYTES = new Map(
  [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].map((char, at) => [char, 0x80 + at]),
)

/** Blanks that do not break are characters to one form and white space to the other. */
const withoutBlanks = (text) => text.replace(/(?:\s|<A0>)+/g, ' ').trim()

/** A text as the converter of the archive wrote it. */
function asMarkdown(text) {
  return UNUSUAL.test(text) ? text.replace(/[^\t\n\r\x20-\x7e]/g, markdownCharacter) : text
}

function markdownCharacter(char) {
  const byte = BYTES.get(char) ?? char.codePointAt(0)
  return QUOTES.get(char) ?? `<${byte.toString(16).toUpperCase().padStart(2, '0')}>`
}

const bothForms = {
  name: 'M1',
  says: 'Markdown form and text form give the same facts',
  check({ markdown, text }) {
    if (markdown === undefined || text === undefined) return {}
    if (!UNUSUAL.test(text.text)) {
      return { problems: differences(factsOf(markdown.article), factsOf(text.article)) }
    }
    const printed = factsOf(text.article, (value) => withoutBlanks(asMarkdown(value)))
    return { problems: differences(factsOf(markdown.article, withoutBlanks), printed) }
  },
}

const withoutRawTags = {
  name: 'M2',
  says: 'raw tags and the slash of the permalink change nothing',
  check({ markdown }) {
    if (markdown === undefined) return {}
    const { path } = markdown.article.source
    const bare = markdown.text
      .replace(/^\{% (?:end)?raw %\}\n\n?/gm, '')
      .replace(/^permalink: \/kb/m, 'permalink: kb')
    const facts = factsOf(read(bare, path).article)
    return { problems: differences(factsOf(markdown.article), facts) }
  },
}

/** Tabs become blanks up to the next eighth column. */
export function expandTabs(line) {
  let column = 0
  return line.replace(/\t|[^\t]+/g, (piece) => {
    const width = piece === '\t' ? 8 - (column % 8) : piece.length
    column += width
    return piece === '\t' ? ' '.repeat(width) : piece
  })
}

const spellings = {
  name: 'M3',
  says: 'line ends, trailing blanks, tabs and a byte-order mark change nothing',
  check({ text }) {
    if (text === undefined) return {}
    const { path } = text.article.source
    const original = factsOf(text.article)
    const variants = {
      'line feeds': text.text.replace(/\r\n/g, '\n'),
      'blanks at line ends': text.text.replace(/\r\n/g, '  \r\n'),
    }
    const problems = Object.entries(variants).flatMap(([what, variant]) =>
      differences(original, factsOf(read(variant, path).article)).map((one) => `${what}: ${one}`),
    )
    return { problems: [...problems, ...tabProblems(text, path)] }
  },
}

/** Blanks for tabs may move what is aligned by them: white space does not count. */
function tabProblems({ text, article }, path) {
  if (!text.includes('\t')) return []
  const single = (value) => value.replace(/\s+/g, ' ')
  const expanded = text.split('\r\n').map(expandTabs).join('\r\n')
  const facts = factsOf(read(expanded, path).article, single)
  return differences(factsOf(article, single), facts).map((one) => `tabs: ${one}`)
}

export const RELATIONS = [bothForms, withoutRawTags, spellings]
