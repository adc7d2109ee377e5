// Measures log matching over the whole archive: the time of 10,000 lines, and whether an article is
// found by a log made of its own lines. For 200 drawn articles that quote lines of a log, those lines
// get other hosts, site codes, dates, times, numbers and paths and are strewn, in their order, among
// 5,000 lines of noise; the article has to come first.
//
//   node bench/logs.mjs [--index dir] [--corpus dir] [--draw 200] [--seed 1] [--same-codes] [--misses]
//     [--record]
//
// With --same-codes error numbers and hexadecimal codes stay as they are, as they do in life; otherwise
// articles that quote one line with different codes cannot be told apart.
//
// Needs the unpacked archive (or an index).

import { join, resolve } from 'node:path'
import { readFlags } from '../scripts/read-flags.mjs'
import { ARCHIVE, indexOf } from './archive-index.mjs'
import { quantiles } from './quantiles.mjs'
import { describeMachine, markdownTable, plainTable, record } from './record.mjs'

const ROOT = join(import.meta.dirname, '..')
/** The issue's: 10,000 lines. */
const TARGET_MS = 2000
const TIMED_LINES = 10_000
const TIMED_RUNS = 15
const NOISE_LINES = 5000
const FEWEST_WORDS = 3

const { values } = readFlags(import.meta.filename, {
  index: { type: 'string' },
  corpus: { type: 'string', default: ARCHIVE },
  draw: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
  'same-codes': { type: 'boolean', default: false },
  misses: { type: 'boolean', default: false },
  record: { type: 'boolean', default: false },
})
const { openSnapshot } = await import(join(ROOT, 'dist/store/open.js'))
const { createKnowledgeBase } = await import(join(ROOT, 'dist/engine/knowledge-base.js'))
const { maskedLine } = await import(join(ROOT, 'dist/text/log-words.js'))
const snapshot = await openSnapshot(resolve(values.index ?? indexOf(values.corpus)))
const kb = createKnowledgeBase(snapshot)
await kb.prepare()
await kb.settled()

const random = randomOf(Number(values.seed))
const below = (limit) => Math.floor(random() * limit)
const pick = (list) => list[below(list.length)]

console.log(`${describeMachine()}; ${kb.articleCount} articles\n`)
const { times, found } = await findDrawn(Number(values.draw))
const large = await timeLarge()
report(found, times, large)
await kb.close()

/** Articles in a drawn order, each with the lines of logs that it quotes. */
function* drawnArticles() {
  const order = Array.from({ length: snapshot.catalog.size }, (_, at) => at)
  for (let at = order.length - 1; at > 0; at--) {
    const other = below(at + 1)
    ;[order[at], order[other]] = [order[other], order[at]]
  }
  for (const ordinal of order) {
    const [first, end] = [snapshot.logs.firstLine[ordinal], snapshot.logs.firstLine[ordinal + 1]]
    if (first === end || !snapshot.logs.kinds.subarray(first, end).includes(0)) continue
    const article = snapshot.articles.readArticle(ordinal)
    const lines = article.logExcerpts
      .filter(({ shape }) => shape !== 'event')
      .flatMap((excerpt) => excerpt.lines.map(({ text }) => text))
      .filter((line) => maskedLine(line).split(' ').length >= FEWEST_WORDS)
    if (lines.length > 0) yield { id: article.id, lines }
  }
}

async function findDrawn(count) {
  const found = { first: 0, same: 0, later: 0, missing: 0, drawn: 0 }
  const times = []
  for (const { id, lines } of drawnArticles()) {
    if (found.drawn++ === count) break
    const log = strewn(lines.map(changed))
    const start = performance.now()
    const { articles } = await kb.matchLog({ log, limit: 10 })
    times.push(performance.now() - start)
    const outcome = outcomeOf(articles, id)
    found[outcome]++
    if (outcome !== 'first' && values.misses) tellMiss(id, outcome, articles, lines)
  }
  found.drawn = Math.min(found.drawn, count)
  return { times, found }
}

function outcomeOf(articles, id) {
  const place = articles.findIndex(({ article }) => article.id === id)
  if (place < 0) return 'missing'
  if (place === 0) return 'first'
  return linesOf(articles[0]) === linesOf(articles[place]) ? 'same' : 'later'
}

function tellMiss(id, outcome, articles, lines) {
  const told = articles.slice(0, 3).map(({ article, score }) => `${article.id} ${score}`)
  console.log(`${id} ${outcome}: ${told.join(', ')}`)
  for (const line of lines.slice(0, 3)) console.log(`    ${line}`)
}

function linesOf({ pairs }) {
  return [...new Set(pairs.map(({ log }) => log.line))].join(' ')
}

/** Ten thousand lines: everything that a hundred articles quote, among noise. */
async function timeLarge() {
  const lines = []
  for (const article of drawnArticles()) {
    lines.push(...article.lines.map(changed))
    if (lines.length > 500) break
  }
  const log = strewn(lines, TIMED_LINES - lines.length)
  const times = []
  for (let run = 0; run < TIMED_RUNS; run++) {
    const start = performance.now()
    await kb.matchLog({ log })
    times.push(performance.now() - start)
  }
  return { times, lines: log.split('\n').length, bytes: log.length }
}

/** The lines in their order at drawn places among noise. */
function strewn(lines, noiseLines = NOISE_LINES) {
  const log = Array.from({ length: noiseLines }, noise)
  const places = lines.map(() => below(noiseLines)).sort((a, b) => a - b)
  return log
    .map((line, at) => {
      const here = lines.filter((_, index) => places[index] === at)
      return [...here.map(stamped), line].join('\n')
    })
    .join('\n')
}

function noise() {
  const verb = pick([
    'Processing',
    'Checking',
    'Opened',
    'Read',
    'Sleeping for',
    'Skipped',
    'Wrote',
  ])
  const noun = pick([
    'queue',
    'inventory record',
    'collection',
    'thread pool',
    'cache',
    'heartbeat',
  ])
  const tail = pick([
    'successfully',
    'again',
    'as scheduled',
    'for the next cycle',
    'without changes',
  ])
  return stamped(`${verb} ${noun} ${below(100_000)} ${tail}`)
}

function stamped(line) {
  const [hour, minute, second] = [below(24), below(60), below(60)]
  const time = `${hour}:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}`
  const day = `${1 + below(12)}/${1 + below(28)}/${1998 + below(5)}`
  const thread = 100 + below(900)
  const component = pick(['EXECUTIVE', 'CCIM32', 'CLISVC', 'INVENTORY'])
  return pick([
    `${day} ${time} ${line}`,
    `[${time}] ${thread} ${line}`,
    `${line}~  $$<${component}><Mon Jan ${1 + below(28)} ${time} 2001~><thread=${thread}>`,
    `${line}`,
  ])
}

/** The same line from another machine on another day. */
function changed(line) {
  const moved = movedTo(line)
  return values['same-codes'] ? moved : renumbered(moved)
}

function movedTo(line) {
  return line
    .replace(/\\\\[\w$.-]+/g, () => `\\\\${host()}`)
    .replace(/(\\[\w$ ~.-]+)(?=\\)/g, () => `\\${pick(['Logs', 'Share$', 'inboxes', 'data'])}`)
    .replace(/\b(site(?: code)?|site=)\s*["']?[A-Z0-9]{3}\b/g, (_, word) => `${word} ${code()}`)
    .replace(
      /\b(server|computer|machine|domain|host) ([A-Z]{2,})\b/gi,
      (_, word) => `${word} ${host()}`,
    )
    .replace(/(["'])[\w$-]+\1/g, (_, quote) => `${quote}${host()}${quote}`)
    .replace(/<[^<>]{1,30}>/g, () => String(below(10_000)))
}

function renumbered(line) {
  return line
    .replace(/\b0x[\da-f]+/gi, () => `0x${below(2 ** 31).toString(16)}`)
    .replace(/\b(?=\w*\d)[A-Za-z]+\w*\b/g, () => host())
    .replace(/\d+/g, (digits) => String(below(10 ** Math.min(9, digits.length))))
}

function host() {
  return pick(['SRV', 'HQ', 'NTDC', 'PC', 'WKS']) + String(1 + below(9000))
}

function code() {
  return Array.from({ length: 3 }, () => pick([...'ABCDEFGHKLMNPRSTXZ'])).join('')
}

/** Mulberry32. */
function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function report(found, drawnTimes, large) {
  const share = (count) => `${((100 * count) / found.drawn).toFixed(1)} %`
  const rows = [
    ['drawn articles', 'count', 'share'],
    ['found first', found.first, share(found.first)],
    ['behind one with the same lines', found.same, share(found.same)],
    ['found later', found.later, share(found.later)],
    ['not found', found.missing, share(found.missing)],
  ]
  const timed = (name, times) => {
    const { median, max } = quantiles(times)
    return [name, median.toFixed(0), max.toFixed(0)]
  }
  const kilobytes = Math.round(large.bytes / 1024)
  const timeRows = [
    ['log', 'median ms', 'max ms'],
    timed(`${large.lines} lines, ${kilobytes} KB`, large.times),
    timed(`${NOISE_LINES} lines and those of one article`, drawnTimes),
  ]
  console.log(`${plainTable(rows)}\n\n${plainTable(timeRows)}`)
  console.log(`\nTarget: ${TIMED_LINES} lines in ${TARGET_MS} ms.`)
  if (values.record) record('logs', `${markdownTable(rows)}\n\n${markdownTable(timeRows)}`)
}
