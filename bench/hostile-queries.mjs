// Measures what a search costs at worst: long, broad, malformed and foreign queries over a whole
// archive, with ten facets and snippets. Prints each with its best and its worst time.
//
//   node bench/hostile-queries.mjs [--index dir] [--corpus dir] [--rounds n]
//
// Needs the unpacked archive (or an index). Without --index the corpus is ingested into .bench/index,
// which is brought up to date by every run.

import { join, resolve } from 'node:path'
import { readFlags } from '../scripts/read-flags.mjs'
import { ARCHIVE, indexOf } from './archive-index.mjs'
import { describeMachine, plainTable } from './record.mjs'
import { FACETS } from './served.mjs'

const ROOT = join(import.meta.dirname, '..')
const LENGTH = 10_000
/** No query may cost more on a machine that does nothing else. */
const MOST_MS = 50

const { values } = readFlags(import.meta.filename, {
  index: { type: 'string' },
  corpus: { type: 'string', default: ARCHIVE },
  rounds: { type: 'string', default: '5' },
})
const index = resolve(values.index ?? indexOf(values.corpus))
const load = (module) => import(join(ROOT, 'dist', module))
const { openSnapshot } = await load('store/open.js')
const { createKnowledgeBase } = await load('engine/knowledge-base.js')
const { termAt, lexiconSize } = await load('indexes/text/lexicon.js')
const { STOP_WORDS } = await load('text/stop-words.table.js')

const snapshot = await openSnapshot(index)
const kb = createKnowledgeBase(snapshot)
await kb.prepare()
await kb.settled()
console.log(`${describeMachine()}; ${kb.articleCount} articles\n`)
const rows = []
for (const [name, query] of Object.entries(hostileQueries())) rows.push(await measure(name, query))
rows.sort((a, b) => b.best - a.best)
const head = ['query', 'characters', 'found', 'best ms', 'worst ms', 'notices']
const table = rows.map(({ name, length, total, best, worst, notices }) => [
  name,
  length,
  total,
  best.toFixed(1),
  worst.toFixed(1),
  notices,
])
console.log(plainTable([head, ...table]))
const slow = rows.filter(({ best }) => best > MOST_MS)
console.log(`\nover ${MOST_MS} ms: ${slow.map(({ name }) => name).join(', ') || 'none'}`)
process.exitCode = slow.length === 0 ? 0 : 1
await kb.close()

async function measure(name, query) {
  const asked = typeof query === 'string' ? { q: query } : query
  const times = []
  let reply
  for (let round = 0; round < Number(values.rounds); round++) {
    const began = performance.now()
    reply = await kb.search({ facets: FACETS, ...asked })
    times.push(performance.now() - began)
  }
  const notices = reply.notices.map(({ code }) => code).join(' ')
  const [best, worst] = [Math.min(...times), Math.max(...times)]
  return { name, length: asked.q.length, total: reply.total, best, worst, notices }
}

/** Name → query, or the text of one. */
function hostileQueries() {
  const frequent = frequentWords()
  const stops = [...STOP_WORDS]
  const rare = rareWords()
  const some = (words, count, from = 0) =>
    Array.from({ length: count }, (_, at) => words[(from + at * 7) % words.length])
  const quoted = (words, count, length) =>
    Array.from({ length: count }, (_, at) => `"${some(words, length, at * 3).join(' ')}"`)
  const shapes = {
    'one word': 'a',
    'one digit': '1',
    'a letter and blanks': 'a ',
    'a word again and again': 'error ',
    'stop words again and again': 'the of and to in a is ',
    quotes: '"',
    'quoted letters': '"a ',
    'quoted stop words again and again': '"in the" "of the" "to the" ',
    'one-letter exclusions': ' -a',
    'quoted exclusions': '-"in the" ',
    'filters of titles': 'title:windows ',
    'filters of titles, quoted': 'title:"the of" ',
    'filters of files': 'file:a*b*c*.dll ',
    'filters of days': 'date:1990.. ',
    'filters of products': 'product:windows ',
    'prefix of one letter': 'ab* ',
    'pattern of many stars': 'in*e*r*s* ',
    'regular expression': '(a+)+$ ',
    'regular expression of any': '[^]*?\\d{9}(?=.*) ',
    NUL: '\0',
    'lone surrogates': '\ud800 ',
    'surrogates the wrong way round': '\udc00\ud800',
    'right to left': '\u202e\u05d0\u05d1 ',
    'combining marks': '\u0301',
    emoji: '\u{1f600}',
    path: 'C:\\winnt\\',
    codes: '0x80040e14 ',
    versions: '2.0.1380.1125 ',
    'article numbers': 'Q252717 ',
    markup: '<script>alert(1)</script>',
    escapes: '%00%ff',
    'line breaks': 'a\n',
    punctuation: '?!., ;:-()[]{} ',
    'misspelt words': 'instalation faliure conection ',
    kanji: '\u6f22\u5b57 ',
  }
  const repeated = Object.entries(shapes).map(([name, shape]) => [
    name,
    shape.repeat(Math.ceil(LENGTH / shape.length)).slice(0, LENGTH),
  ])
  return {
    ...Object.fromEntries(repeated),
    'frequent words': cut(frequent.join(' ')),
    'frequent words, all': { q: frequent.slice(0, 100).join(' '), match: 'all' },
    'rare words': cut(rare.join(' ')),
    'words by date': { q: cut(frequent.join(' ')), sort: 'date' },
    'frequent words without blanks': cut(frequent.join('')),
    'frequent words with dots': cut(frequent.join('.')),
    'frequent words, each quoted': cut(frequent.map((word) => `"${word}"`).join(' ')),
    'pairs of frequent words, quoted': cut(quoted(frequent, 400, 2).join(' ')),
    'only stop words': stops.join(' '),
    'seven quoted phrases of stop words': quoted(stops, 7, 3).join(' '),
    'seven quoted phrases of frequent stop words':
      '"in the" "of the" "to the" "is a" "if you" "on the" "this is"',
    'a quoted phrase of stop words': '"to be in the" "and of the"',
    'quoted phrases of stop words': cut(quoted(stops, 500, 4).join(' ')),
    'one long quoted phrase': cut(`"${frequent.join(' ')}"`, LENGTH - 1).concat('"'),
    'exclusions of frequent words': `windows ${frequent
      .slice(0, 60)
      .map((word) => `-${word}`)
      .join(' ')}`,
    'exclusions of phrases': `windows ${quoted(stops, 16, 2)
      .map((phrase) => `-${phrase}`)
      .join(' ')}`,
    'titles of frequent words': frequent
      .slice(0, 16)
      .map((word) => `title:${word}`)
      .join(' '),
    'titles of phrases': quoted(frequent, 16, 2)
      .map((phrase) => `title:${phrase}`)
      .join(' '),
    'sixteen prefixes': [...'abcdefgilmnoprst'].map((letter) => `${letter}e*`).join(' '),
    'prefix of two letters': 'in*',
    patterns: 'in*t co*t re*d se*r pr*m wi*s fi*e er*r',
    'files by pattern': 'file:*.* file:*e* file:s*.dll',
    'products by prefix': 'product:microsoft product:windows product:office',
    'unbalanced quotes': '"windows nt "server',
    'a*': 'a*',
    '*': '*',
    'one letter': 'a',
    'an exclusion alone': '-windows',
    'a message': cut(snapshot.articles.readText(0)?.text.replace(/\s+/g, ' ').repeat(9) ?? ''),
  }
}

function cut(text, length = LENGTH) {
  return text.slice(0, length)
}

/** Most frequent first, stop words left out. */
function frequentWords() {
  const { terms, firstPosting } = snapshot.text
  const frequencyOf = (term) => firstPosting[term + 1] - firstPosting[term]
  return Array.from({ length: lexiconSize(terms) }, (_, term) => term)
    .filter((term) => frequencyOf(term) * 100 > kb.articleCount)
    .sort((a, b) => frequencyOf(b) - frequencyOf(a))
    .map((term) => termAt(terms, term))
    .filter((word) => /^[a-z]+$/.test(word) && !STOP_WORDS.has(word))
}

function rareWords() {
  const { terms, firstPosting } = snapshot.text
  const all = Array.from({ length: lexiconSize(terms) }, (_, term) => term)
  return all
    .filter((term) => term % 50 === 0 && firstPosting[term + 1] - firstPosting[term] === 1)
    .map((term) => termAt(terms, term))
    .filter((word) => /^[a-z]{5,9}$/.test(word))
}
