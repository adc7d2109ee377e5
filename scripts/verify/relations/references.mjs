// M12, M13, M18, M30: pointers to other articles.

import { entryOf, readForm } from '../archive.mjs'
import { collapse } from '../case.mjs'

// "Q123456", but not "Q123456.exe", "Q234756_TEST", "Patch/Q260205", "Q135538Title"
const MENTION = /(?<![\w/\\=;])Q(\d{5,6})(?![\w/\\*]|\.\w)/g

/** Where the words of the article start: below its title and header. */
function bodyOf({ text, parsed }) {
  const header = parsed.fields.filter(({ place }) => place === 'front-matter' || place === 'header')
  return text.slice(Math.max(0, ...header.map(({ span }) => span.end)))
}

const mentions = {
  name: 'M12',
  says: 'every free-standing number of an article is a reference',
  stated: { mentions: 38_514 },
  clumped: 5,
  tolerance: 0.05,
  check({ any }) {
    const numbers = [...bodyOf(any).matchAll(MENTION)].map(([, digits]) => `Q${digits}`)
    if (numbers.length === 0) return {}
    const cited = new Set(any.article.references.map(({ id }) => id))
    const missing = [...new Set(numbers)].filter((id) => !cited.has(id))
    return {
      problems: missing.length === 0 ? [] : [`no reference: ${missing}`],
      counts: { mentions: numbers.length },
    }
  },
}

// "   Q152734 How to …", "- Q152734 Title", "Q123456: Title", "ARTICLE-ID: Q123456"
const LIST_LINE = /^\s*(?:[-*] |\d+\. |article[- ]id:\s*)?Q\d{5,6}(?= |:|\s*$)(?!:? ?(?:and|or)\b)/i

const listLines = {
  name: 'M13',
  says: 'list lines are references, and stand inside their sections',
  stated: { lines: 35_000 },
  clumped: 5,
  tolerance: 0.1,
  check({ any }) {
    const { references, sections } = any.article
    const lines = bodyOf(any)
      .split('\n')
      .filter((line) => LIST_LINE.test(line))
    if (lines.length === 0) return {}
    const outside = references.filter(({ section, span }) => {
      const home = sections[section]?.span
      return home !== undefined && (span.start < home.start || span.end > home.end)
    })
    const problems = [
      ...(references.length < lines.length ? [`${references.length} < ${lines.length} lines`] : []),
      ...outside.map(({ id }) => `${id} outside its section`),
    ]
    return { problems, counts: { lines: lines.length } }
  },
}

const titles = new Map()

/** The title a number's text form prints. */
function printedTitle(id) {
  if (!titles.has(id)) {
    const path = entryOf(id).text
    const title = path && /^TITLE {3}:(.*)$/m.exec(readForm('text', path).text.slice(0, 600))?.[1]
    titles.set(id, title?.trim())
  }
  return titles.get(id)
}

/** Titles are cut at 64 characters; shorter ones end at their last word. */
const CUT = 60

/** How the title of a reference stands to the target's own. */
export function titleKind(cited, own) {
  const [a, b] = [collapse(cited).toLowerCase(), collapse(own).toLowerCase()]
  if (a === b) return 'same'
  if (a.startsWith(b)) return b.length >= CUT ? 'longer' : 'longer, not cut'
  if (b.startsWith(a)) return 'shorter'
  const share = similarity(a, b)
  return share > 0.75 ? 'similar' : share > 0.4 ? 'middling' : 'different'
}

/** Share of letter pairs that two titles have in common (Dice). */
function similarity(a, b) {
  const pairs = (text) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))
  const left = pairs(b)
  const shared = pairs(a).filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / Math.max(1, a.length + b.length - 2)
}

/** The survey found 17,036 of 23,447 the same and 131 altogether different. */
const SAME_SHARE = 0.7
const DIFFERENT_SHARE = 0.006
/** Titles of one list are alike: samples scatter more than their number tells. */
const SCATTER = 5

const targetTitles = {
  name: 'M18',
  says: 'titles of references against the titles of their targets',
  check({ any }) {
    const counts = {}
    for (const { id, title, isSelf } of any.article.references) {
      const own = title === undefined || isSelf ? undefined : printedTitle(id)
      if (own === undefined) continue
      const kind = titleKind(title, own)
      counts[kind] = (counts[kind] ?? 0) + 1
    }
    return Object.keys(counts).length === 0 ? {} : { problems: [], counts }
  },
  judge(counts) {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const { same = 0, different = 0 } = counts
    return [
      ...(same < SAME_SHARE * all - SCATTER * Math.sqrt(all)
        ? [`only ${same} of ${all} are the same`]
        : []),
      ...(different > DIFFERENT_SHARE * all + Math.sqrt(all) / SCATTER
        ? [`${different} of ${all} differ`]
        : []),
    ]
  },
}

const ranges = {
  name: 'M30',
  says: 'reference ids are Q10000–Q340000, document ids Q10022–Q327491',
  check({ number, any }) {
    const outside = any.article.references
      .map(({ id }) => id)
      .filter((id) => !/^Q\d{5,6}$/.test(id) || Number(id.slice(1)) > 340_000)
    const isKnown = number >= 10_022 && number <= 327_491
    return { problems: [...new Set(outside), ...(isKnown ? [] : ['the document itself'])] }
  },
}

export const RELATIONS = [mentions, listLines, targetTitles, ranges]
