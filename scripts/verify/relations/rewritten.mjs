// M22, M23, M25: wrapping, blank lines, order of sections and standing texts change no other fact.

import { entryOf } from '../archive.mjs'
import { Case, collapse, read } from '../case.mjs'
import { differences, factsOf } from '../facts.mjs'

const WIDTH = 60
// What would be read as something else at the start of a line: "95.", "a)", "-", "NOTE:", "#", "\"
const OPENING =
  /^(?:\(?[0-9A-Za-z]{1,5}[.):]|[-*+o•|>#=<\\]|--|[A-Z ]+:|HKEY_|https?:|ftp:|Q\d|\$|%|\w:\\|::|[A-Z][\w ]*:$)/
/** Paragraphs whose line breaks tell something: list lines, paths, addresses, rows, labels. */
const LINED =
  /^\s*Q\d{4}|^\s*(?:article[- ]id|title)\s*:|HKEY|\\|:\/\/|^\s*-|^[A-Za-z ]{1,30}:|\d[-/]\d{1,2}[-/]\d/im

const rewrapped = {
  name: 'M22',
  says: 'other line breaks in prose, more blank lines and trailing blanks change nothing',
  check({ markdown }) {
    if (markdown === undefined) return {}
    const { text, article } = markdown
    const changed = rewrap(markdown)
    const single = (value) => value.replace(/\s+/g, ' ')
    const facts = factsOf(read(changed, article.source.path).article, single)
    return { problems: text === changed ? [] : differences(factsOf(article, single), facts) }
  },
}

/** Logs and commands keep their lines. */
function rewrap({ text, parsed, article }) {
  const isLog = ({ position: { start, end } }) =>
    article.logExcerpts.some(({ span }) => span.start < end.offset && start.offset < span.end)
  const isCommand = ({ position: { start } }) =>
    article.commands.some(({ span }) => span.start === start.offset)
  const isKept = (node) => isLog(node) || isCommand(node)
  const pieces = []
  let at = 0
  for (const [index, node] of parsed.root.children.entries()) {
    const { start, end } = node.position
    const before = parsed.root.children[index - 1]
    const gap = text.slice(at, start.offset)
    pieces.push(isProse(before) && isProse(node) ? gap.replace(/\n\t?\n/, '\n\t\n\t\n') : gap)
    const printed = text.slice(start.offset, end.offset)
    pieces.push(isWrappable(node, printed) && !isKept(node) ? rewrapLines(printed) : printed)
    at = end.offset
  }
  return `${pieces.join('')}${text.slice(at)}`
}

const isProse = (node) => node?.type === 'paragraph'
const isWrappable = (node, printed) =>
  isProse(node) &&
  node.position.start.column <= 2 &&
  printed.includes('\n') &&
  !/\n\t[ \t]/.test(printed) &&
  !/ {3}|(?:<A0>){3}/.test(printed) &&
  !LINED.test(printed)

function rewrapLines(printed) {
  const lines = []
  for (const word of printed.split(/\s+/)) {
    const line = lines.at(-1)
    const fits = line !== undefined && line.length + word.length < WIDTH
    if (line !== undefined && (fits || OPENING.test(word))) lines[lines.length - 1] += ` ${word}`
    else lines.push(word)
  }
  return lines.join('  \n\t')
}

const CANONICAL =
  /^(?:SYMPTOMS|CAUSE|RESOLUTION|STATUS|SUMMARY|MORE INFORMATION|WORKAROUND|REFERENCES)$/

const reordered = {
  name: 'M23',
  says: 'sections in another order, or one less, change nothing in the others; a second article is told',
  check({ markdown }) {
    if (markdown === undefined) return {}
    const { article, text } = markdown
    const cut = cutSections(article, text)
    if (cut === undefined) return {}
    const { path } = article.source
    const { before, parts, after } = cut
    const own = bySection(article)
    const compare = (what, order) => {
      const { article: other } = read([before, ...order, after].join(''), path)
      const found = bySection(other)
      const names = Object.keys(own).filter((name) => found[name] !== undefined)
      const missing = found.count === order.length ? [] : [`${what}: ${found.count} sections`]
      return [
        ...missing,
        ...names
          .filter((name) => name !== 'count')
          .flatMap((name) =>
            differences(own[name], found[name]).map((one) => `${what}: ${name}: ${one}`),
          ),
      ]
    }
    return {
      problems: [
        ...compare('reversed', [...parts].reverse()),
        ...compare('shortened', parts.slice(1)),
        ...twiceProblems(text, path),
      ],
    }
  },
}

/** Text before, of and after the main sections; `undefined` when there are less than two. */
function cutSections({ sections }, text) {
  const first = sections.findIndex(({ heading }) => heading !== '')
  const main = sections.slice(Math.max(0, first))
  const headings = main.map(({ heading }) => heading)
  const isPlain = headings.every((heading) => CANONICAL.test(heading))
  if (first < 0 || main.length < 2 || !isPlain || new Set(headings).size < main.length)
    return undefined
  const starts = main.map(({ span }) => text.lastIndexOf('\n', span.start) + 1)
  const end = main.at(-1).span.end
  const parts = main.map(
    (_, at) => `${text.slice(starts[at], starts[at + 1] ?? end).trimEnd()}\n\t\n`,
  )
  // Labels may stand behind the last sentence, on its line.
  const after = text
    .slice(end)
    .replace(/^[ \t]*\n?/, '\n')
    .replace(/^\n(?=\S)/, '\n\t')
  return { before: text.slice(0, starts[0]), parts, after }
}

/** Facts that take the release from another section, or are told at its first mention only. */
const ACROSS = ['releaseFacts', 'releaseLists', 'sections', 'diagnostics', 'appliesTo']

/** Heading → everything that stands in the section. */
function bySection(article) {
  const headed = article.sections.filter(({ heading }) => heading !== '')
  const facts = headed.map((section) => {
    const inside = Object.entries(article).flatMap(([name, value]) => {
      if (!Array.isArray(value) || ACROSS.includes(name)) return []
      const found = value.filter(({ span }) => span && isIn(span, section.span))
      return [
        [name, found.map((one) => factsOf({ ...one, section: undefined, joinedBy: undefined }))],
      ]
    })
    return [section.heading, factsOf({ ...Object.fromEntries(inside), text: section.text.trim() })]
  })
  return { ...Object.fromEntries(facts), count: headed.length }
}

const isIn = (span, home) => span.start >= home.start && span.end <= home.end

/** A file that holds its article twice is refused, or says so. */
function twiceProblems(text, path) {
  const { article } = read(`${text}\n${text}`, path)
  const isTold = article.diagnostics.some(({ code }) => code === 'section-repeated')
  return isTold ? [] : ['twice the same article is not told']
}

/** Whose standing texts are inserted into the others. */
const DONOR = 'Q252717'
let standing

/** Standing texts as the archive prints them. */
function standingTexts() {
  if (standing === undefined) {
    const { any, text } = new Case(entryOf(DONOR))
    const kinds = ['supported-fix', 'registry-warning', 'virus-scan']
    const printed = any.article.boilerplate
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, span }) => [kind, collapse(any.text.slice(span.start, span.end))])
    const notice = text.text.slice(text.text.lastIndexOf('=====') + 5)
    standing = { ...Object.fromEntries(printed), 'legal-notice': collapse(notice) }
  }
  return standing
}

const inserted = {
  name: 'M25',
  says: 'standing texts change nothing but boilerplate and addresses',
  check({ text: form }) {
    if (form === undefined) return {}
    const { article, text } = form
    const at = article.sections.findIndex(({ heading }) => CANONICAL.test(heading))
    const section = article.sections[at]
    if (section === undefined || section.text === '') return {}
    const lineEnd = text.indexOf('\n', section.span.end)
    const end = lineEnd < 0 ? text.length : lineEnd + 1
    return {
      problems: Object.entries(standingTexts()).flatMap(([kind, words]) => {
        const lines = `\r\n${wrap(words)}\r\n\r\n`
        const changed = `${text.slice(0, end)}${lines}${text.slice(end)}`
        const { article: other } = read(changed, article.source.path)
        return compareInserted(article, other, words).map((one) => `${kind}: ${one}`)
      }),
    }
  },
}

const wrap = (words) => words.replace(/(.{50,70}) (?!\d+\.)/g, '$1\r\n')

function compareInserted(article, other, words) {
  const without = (value) => collapse(value).replaceAll(words, '').replace(/\s+/g, ' ').trim()
  return differences(factsOf(article, without), factsOf(other, without), ['boilerplate', 'urls'])
}

export const RELATIONS = [rewrapped, reordered, inserted]
