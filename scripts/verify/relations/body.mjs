// M14–M17, M29: nothing of the body is lost, tables keep their rows, steps their numbers.

import { itemMarker } from '../../../dist/model/item-marker.js'
import { squeeze } from '../case.mjs'
import { firstDifference, nodesOf } from '../facts.mjs'

const APPLIES_TO =
  /^-{60,}[ \t]*\n[ \t]*The information in this article applies to:[\s\S]*?\n-{60,}[ \t]*$/m
// "-----", "= = = =", "*****", "_____", ".....", "####": rules of any kind; they tell nothing.
const RULES = /(?:([-=*+_.~#]) ?)(?:\1 ?){2,}|<A0>/g

/** Characters of the body, without white space, rules and the parts that are fields. */
function bodyCharacters({ text }) {
  const lines = text.split('\n').map((line) => line.replace(/^\t/, ''))
  const start = lines.findIndex((line) => line.startsWith('Last Modified:')) + 1
  const end = lines.lastIndexOf('{% endraw %}')
  const body = lines.slice(start, end < 0 ? undefined : end).join('\n')
  return plainCharacters(withoutList(body))
}

// Legacy copies of version, system and keywords above the list: "3.00 3.10", "'96-'97", "WINDOWS",
// "kbref", "unconfirmed kbprb"
const ECHO =
  /^(?:'?[\dxX][\w. |,'-]*|(?:WINDOWS|MS-DOS|OS\/2|MACINTOSH|UNIX|NT|WINNT|WIN95|WIN3X|ALPHA|[ |,]|\d)+|(?:unconfirmed +)?(?:kb|bug|fixlist|buglist)\S*(?: +\S+)*)$/i

function withoutList(body) {
  const found = APPLIES_TO.exec(body)
  if (found === null) return body
  const before = body.slice(0, found.index).split('\n')
  const isEcho = before.every((line) => line.trim() === '' || ECHO.test(line.trim()))
  const after = body.slice(found.index + found[0].length)
  return `${isEcho ? '' : before.join('\n')}\n\n${after}`
}

const plainCharacters = (text) => squeeze(text.replace(RULES, ''))

const wholeBody = {
  name: 'M14',
  says: 'sections one after another are the body without rules and fields',
  check({ markdown }) {
    if (markdown === undefined) return {}
    const { parsed, article } = markdown
    const said = article.sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n')
    const [found, body] = [plainCharacters(said), bodyCharacters(markdown)]
    const at = body.indexOf(found)
    if (at < 0) return { problems: [lostText(found, body)] }
    const rest = `${body.slice(0, at)}|${body.slice(at + found.length)}`
    return { problems: isFieldText(rest, parsed) ? [] : [`left over: ${rest.slice(0, 90)}`] }
  },
}

function lostText(found, body) {
  const start = Math.max(0, body.indexOf(found.slice(0, 20)))
  return `lost: ${firstDifference(found, body.slice(start))}`
}

const LABELS =
  /^(?:Additional(?:query|reference)words|Keywords|Component|Technology|Version|Platform|Hardware|Issuetype|SolutionType|KBCategory|KBSubcategory):*/i

/** Echoed lines above the list, labels and values of the block. */
function isFieldText(rest, { fields }) {
  const [before, after] = rest.split('|', 1).concat(rest.slice(rest.indexOf('|') + 1))
  const values = fields
    .map(({ value }) => plainCharacters(value).replace(/^:+/, ''))
    .filter((value) => value !== '')
  let open = after
  for (let last = ''; last !== open; ) {
    last = open
    open = open.replace(LABELS, '')
    const value = values
      .filter((one) => open.startsWith(one))
      .sort((a, b) => b.length - a.length)[0]
    if (value !== undefined) open = open.slice(value.length)
  }
  return open === '' && before === ''
}

// "1,158 file(s)  1,716,224 bytes", "16 files, 1,453 bytes", "-or-", "* This file …", "Total",
// "NOTE: …", "SAMPLES  <DIR>", a leaked "<BLOCKQUOTE>"
const NO_ROW =
  /^(?:-+ ?(?:or|and) ?-+|\*+(?: |[A-Z])|total\b|[\d,]+ +files?(?:\(s\)|,)?(?: |$)|note:|<\/?[A-Z]+>$)|<DIR>/i
const RULED = /^\s*[-=]{3,}(?: +[-=]{2,})*\s*$/
const GRID_RULE = /^\s*\+[-=+ ]*$/

/** Printed lines of a table that have to be rows, with their places. */
function rowLines(text, { start, end }, isGrid) {
  const lines = []
  let at = start
  for (const line of text.slice(start, end).split('\n')) {
    lines.push({ text: line.trim(), start: at, end: at + line.length })
    at += line.length + 1
  }
  if (isGrid) return lines.filter((line) => line.text.includes('|'))
  const rule = lines.findIndex((line) => RULED.test(line.text))
  return lines.slice(rule + 1).filter((line) => line.text !== '' && !RULED.test(line.text))
}

const overlaps = (one, other) => one.start < other.end && other.start < one.end

/**
 * Tables found beyond the survey's. Its patterns of header words leave out 296 ruled tables of 150
 * articles ("file name|file size|file date|file time|file version", "filename|size") and 60 grids of
 * 59 ("File name|Size", no header). 25 of the first and all of the second were read: but for one or
 * two each, they list files. It counts 55 ruled tables and 39 grids in which no file is named.
 */
const EXPLAINED_TABLES = { 'ruled file tables': 241, 'grid file tables': 21 }

const tableRows = {
  name: 'M15',
  says: 'every printed line of a file table is a row or part of one',
  clumped: 2,
  stated: { 'ruled file tables': 1557, 'grid file tables': 619 },
  explained: EXPLAINED_TABLES,
  tolerance: 0.02,
  check({ any }) {
    const { article, text } = any
    if (article.fileTables.length === 0) return {}
    const counts = { 'ruled file tables': 0, 'grid file tables': 0, rows: 0 }
    const problems = article.fileTables.flatMap(({ rows, span, header, layout }) => {
      const isGrid = layout === 'grid'
      counts[`${layout} file tables`] = (counts[`${layout} file tables`] ?? 0) + 1
      counts.rows += rows.length
      if (!isGrid && layout !== 'ruled') return []
      const places = [...rows, ...article.diagnostics.filter(isUnreadRow)].map((one) => one.span)
      return lostLines(rowLines(text, span, isGrid), places, isGrid ? header : [])
    })
    return { problems, counts }
  },
}

/** A line that names no file is told as a diagnostic. */
const isUnreadRow = ({ code, span }) => code === 'file-row-unreadable' && span !== undefined

function lostLines(lines, places, header) {
  const head = squeeze(header.join(''))
  const lost = lines
    .filter((line) => !places.some((span) => overlaps(span, line)))
    .filter((line) => !NO_ROW.test(line.text))
    .filter(
      (line) =>
        !head.includes(squeeze(line.text.replaceAll('|', ''))) && !GRID_RULE.test(line.text),
    )
  return lost.map((line) => `no row: ${line.text}`)
}

// "12 file(s)  1,716,224 bytes", "3 File(s)"
const FOOTER = /^\s*\d+ file\(s\)/gim

const footers = {
  name: 'M16',
  says: 'a directory listing has as many rows as its last line says',
  stated: { footers: 1955 },
  clumped: 5,
  tolerance: 0.02,
  check({ any }) {
    const footers = any.text.match(FOOTER)?.length ?? 0
    if (footers === 0) return {}
    const totals = any.article.fileTables.filter(({ total }) => total !== undefined)
    const off = totals.filter((table) => !isTotalOf(table))
    return {
      problems: off.map(
        ({ rows, directories = 0, total }) =>
          `${rows.length} rows, ${directories} directories, ${total.files} stated`,
      ),
      counts: { footers, 'with rows': totals.length, agreeing: totals.length - off.length },
    }
  },
}

/** Old systems count directories as well, and "." and "..". */
function isTotalOf({ rows, directories = 0, total }) {
  const most = rows.length + directories
  return total.files >= rows.length && total.files <= most + 2
}

/** Numbers of a list's items; `undefined` when it is not a numbered one. */
function numbersOf(list, source) {
  const markers = list.children.map((item) => itemMarker(item, source) ?? '')
  const numbers = markers.map((marker) => Number(/^\(?(\d+)[.):]/.exec(marker)?.[1]))
  return numbers.every((number) => Number.isInteger(number)) ? numbers : undefined
}

const STEP_SLIPS = {
  skip: (step) => step > 1,
  repeat: (step) => step === 0,
  back: (step) => step < 0,
}

const steps = {
  name: 'M17',
  says: 'steps are numbered without gap, or a diagnostic says where they are not',
  stated: { lists: 30_422 },
  tolerance: 0.02,
  check({ any }) {
    const { article, parsed, text } = any
    const lists = [...nodesOf(parsed.root.children)].filter(
      ({ type, ordered }) => type === 'list' && ordered,
    )
    const counts = {}
    const count = (name, by = 1) => {
      counts[name] = (counts[name] ?? 0) + by
    }
    const lastNumbers = new Map()
    const problems = lists.flatMap((list) => {
      const numbers = numbersOf(list, text)
      if (numbers === undefined) return []
      const column = list.position.start.column
      const goesOn = numbers[0] > 1 && lastNumbers.get(column) === numbers[0] - 1
      lastNumbers.set(column, numbers.at(-1))
      count(goesOn ? 'going on' : 'lists')
      count('steps', numbers.length)
      if (numbers[0] !== 1 && !goesOn) count('start is not 1')
      const slips = numbers.slice(1).map((number, at) => number - numbers[at])
      for (const [name, isSlip] of Object.entries(STEP_SLIPS))
        count(name, slips.filter(isSlip).length)
      if (slips.every((slip) => slip === 1)) return []
      return isFlagged(list, article.diagnostics) ? [] : [`steps ${numbers.join(' ')}`]
    })
    return counts.lists === undefined ? {} : { problems, counts }
  },
}

function isFlagged({ position }, diagnostics) {
  const span = { start: position.start.offset, end: position.end.offset }
  return diagnostics.some(
    ({ code, span: at }) => code === 'step-number-odd' && at && overlaps(span, at),
  )
}

const DAY_MS = 86_400_000

const dates = {
  name: 'M29',
  says: 'no file of a table is younger than the article',
  check({ any }) {
    const last = Date.parse(any.article.lastModified?.date ?? '')
    const cells = any.article.fileTables.flatMap(({ rows }) =>
      rows.flatMap(({ date }) => date ?? []),
    )
    if (cells.length === 0 || Number.isNaN(last)) return {}
    const younger = cells.filter(
      ({ date }) => date !== undefined && Date.parse(date) > last + DAY_MS,
    )
    const unread = cells.filter(({ date }) => date === undefined).length
    return {
      problems: younger.map(({ raw, date }) => `${raw} read as ${date}`),
      counts: { cells: cells.length, unread },
    }
  },
}

export const RELATIONS = [wholeBody, tableRows, footers, steps, dates]
