// Measures search over a whole archive side by side with other engines on the same texts and queries,
// each in a process of its own: time until ready, memory, size of the index, latency, nDCG@10.
//
//   node bench/search.mjs [--index dir] [--corpus dir] [--queries file.jsonl] [--qrels file.tsv]
//                         [--only quarry,minisearch,…] [--record]
//
// Needs the unpacked archive (or an index) and judged queries. Without --index the corpus is ingested
// into .bench/index, which is brought up to date by every run. Orama and FlexSearch are installed into
// .bench/peers; without a network they are reported as missing. SQLite is that of python3.

import { dirname, join, resolve } from 'node:path'
import { readFlags } from '../scripts/read-flags.mjs'
import { ARCHIVE, indexOf, scratchFolder, stop } from './archive-index.mjs'
import { runCapped } from './child.mjs'
import { installPeers, versionOf } from './peers/installed.mjs'
import { quantiles } from './quantiles.mjs'
import { describeMachine, markdownTable, plainTable, record } from './record.mjs'
import { judge, QUERIES, readJudgements, readQueries } from './relevance.mjs'
import { FACETS } from './served.mjs'

const ROOT = join(import.meta.dirname, '..')
const SCRATCH = scratchFolder()
const PEERS = join(import.meta.dirname, 'peers')

/** A peer that needs more is stopped and reported so. */
const CAPS = { maxSeconds: 15 * 60, maxMb: 6 * 1024 }
/** DESIGN §9, for 60,335 articles on two cores. */
const TARGETS = { median: 2, p99: 15, memoryMb: 600 }

const ENGINES = {
  quarry: {
    title: 'Quarry, with facets',
    settings: `ten hits with their snippets and the facets ${FACETS.join(', ')}`,
    options: { facets: FACETS },
  },
  'quarry-hits': { title: 'Quarry', module: 'quarry', settings: 'ten hits with their snippets' },
  'plain-bm25': { title: 'plain BM25', settings: 'k1 1.2, b 0.75, [a-z0-9]+, one field' },
  minisearch: { title: 'MiniSearch', package: 'minisearch' },
  orama: { title: 'Orama', package: '@orama/orama' },
  flexsearch: { title: 'FlexSearch', package: 'flexsearch' },
  'sqlite-fts5': { title: 'SQLite FTS5', settings: 'stop words, Porter stems, title × 2' },
}

const { values } = readFlags(import.meta.filename, {
  index: { type: 'string' },
  corpus: { type: 'string', default: ARCHIVE },
  queries: { type: 'string', default: QUERIES },
  qrels: { type: 'string' },
  only: { type: 'string', default: Object.keys(ENGINES).join(',') },
  record: { type: 'boolean', default: false },
})

const queriesFile = resolve(values.queries)
const queries = await readQueries(queriesFile)
const judgements = await readJudgements(values.qrels ?? join(dirname(queriesFile), 'qrels.tsv'))
const index = resolve(values.index ?? indexOf(values.corpus))
const reports = await measureAll(values.only.split(','))
print(reports)
const quarry = reports.find(({ name }) => name === 'quarry')
if (quarry?.failed) stop(`Quarry failed: ${quarry.failed}`)
if (quarry) {
  checkTargets(quarry)
  checkRanking(quarry, reports)
}

async function measureAll(names) {
  const unknown = names.find((name) => !(name in ENGINES))
  if (unknown !== undefined) stop(`There is no engine ${unknown}.`)
  const texts = join(SCRATCH, 'texts.jsonl')
  const { articles, failed } = await node('export.mjs', [index, texts])
  if (failed) stop(`The texts could not be exported: ${failed}`)
  console.log(`${describeMachine()}; ${articles} articles, ${queries.length} queries\n`)
  const isInstalled = names.some((name) => name === 'orama' || name === 'flexsearch')
  const missing = isInstalled ? installPeers() : undefined
  const { STOP_WORDS } = await import(join(ROOT, 'dist/text/stop-words.table.js'))
  const given = { index, texts, queries: queriesFile, stopWords: [...STOP_WORDS] }
  const measured = []
  for (const name of names) {
    console.log(`${ENGINES[name].title} …`)
    const aside = name === 'orama' || name === 'flexsearch'
    const report = aside && missing ? { failed: missing } : await measure(name, given)
    measured.push({ name, ...(await describe(name, report)) })
  }
  return measured
}

function measure(name, given) {
  const { module = name, options } = ENGINES[name]
  const json = JSON.stringify({ ...given, ...options, database: join(SCRATCH, 'fts5.db') })
  if (name === 'sqlite-fts5') return runCapped('python3', [join(PEERS, `${name}.py`), json], CAPS)
  return node('measure.mjs', [module, json])
}

function node(script, args) {
  const flags = ['--expose-gc', `--max-old-space-size=${CAPS.maxMb}`]
  return runCapped(process.execPath, [...flags, join(PEERS, script), ...args], CAPS)
}

async function describe(name, report) {
  const { title, settings, package: source } = ENGINES[name]
  const module = source && (await import(`./peers/${name}.mjs`))
  const version = report.version ?? (source && versionOf(source))
  const described = {
    title: [title, version].filter(Boolean).join(' '),
    settings: settings ?? module.SETTINGS,
  }
  if (report.failed) return { ...described, failed: report.failed }
  const quality = await judge(queries, judgements, report.rankings)
  return { ...described, ...report, ...quantiles(report.times), quality }
}

function print(measured) {
  const finished = measured.filter(({ failed }) => !failed)
  const failures = measured.filter(({ failed }) => failed)
  const head = ['', 'nDCG@10', 'median ms', 'p95 ms', 'p99 ms', 'ready s', 'peak MB']
  const table = [
    [...head, 'serving MB', 'index MB'],
    ...finished.map((row) => [
      row.title,
      row.quality.macro.ndcg10.toFixed(3),
      ...[row.median, row.p95, row.p99].map((ms) => ms.toFixed(2)),
      row.readySeconds.toFixed(1),
      ...[row.peakMb, row.memoryMb, row.indexMb].map((size) => size.toFixed(0)),
    ]),
  ]
  const kinds = Object.keys(finished[0]?.quality.kinds ?? {})
  const byKind = [
    ['nDCG@10', 'n', ...finished.map(({ title }) => title)],
    ...kinds.map((kind) => [
      kind,
      finished[0].quality.kinds[kind].n,
      ...finished.map(({ quality }) => quality.kinds[kind].ndcg10.toFixed(3)),
    ]),
  ]
  const notes = [
    ...finished.map(({ title, settings }) => `- ${title}: ${settings}.`),
    ...failures.map(
      ({ title, failed, settings }) => `- ${title}: stopped, ${failed} (${settings}).`,
    ),
  ]
  console.log(`\n${plainTable(table)}\n\n${plainTable(byKind)}\n\n${notes.join('\n')}`)
  if (!values.record) return
  const tables = [table, byKind].map(markdownTable)
  record('search', [...tables, notes.join('\n')].join('\n\n'))
}

function checkTargets(quarry) {
  console.log()
  for (const [name, target] of Object.entries(TARGETS)) {
    const isMet = quarry[name] <= target
    if (!isMet) process.exitCode = 1
    console.log(`${name} ≤ ${target}: ${isMet ? 'met' : 'MISSED'} (${quarry[name].toFixed(2)})`)
  }
}

/** No peer may rank better, plain BM25 in no kind of query. */
function checkRanking({ quality }, measured) {
  const peers = measured.filter(({ name, failed }) => !failed && !name.startsWith('quarry'))
  const better = peers.filter((peer) => peer.quality.macro.ndcg10 >= quality.macro.ndcg10)
  const plain = peers.find(({ name }) => name === 'plain-bm25')?.quality.kinds ?? {}
  const kinds = Object.keys(plain).filter((kind) => plain[kind].ndcg10 > quality.kinds[kind].ndcg10)
  const told = (list) => (list.length === 0 ? 'none' : list.join(', '))
  console.log(`peers that rank better: ${told(better.map(({ title }) => title))}`)
  console.log(`kinds that plain BM25 ranks better: ${told(kinds)}`)
  if (better.length + kinds.length > 0) process.exitCode = 1
}
