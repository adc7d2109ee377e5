// Draws the articles and keywords from which questions.jsonl was written:
//   node test/acceptance/answers/draw.mjs > test/acceptance/answers/drawn.json
// Another draw: --seed NUMBER, and --per-kind NUMBER for fewer articles.
// Equal seed and equal archive give equal output. For each kind of article the families of products
// take turns, so that a large family does not crowd out the small ones.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { randomOf } from '../../../scripts/draw/draw.mjs'

const {
  values: { seed: SEED_TEXT, 'per-kind': PER_KIND },
} = parseArgs({
  options: {
    seed: { type: 'string', default: '20026006' },
    'per-kind': { type: 'string', default: '15' },
  },
})
const SEED = Number(SEED_TEXT)
const ARTICLES_PER_KIND = Number(PER_KIND)
const KEYWORDS = 24
/** UTF-16 units of a file: longer articles hold too many answers to one question. */
const LONGEST = 7000

const archive = join(import.meta.dirname, '../../../.corpus/kbarchive-markdown/kb')

/** Articles that the public examples ask about. */
const TAKEN = new Set(
  'Q304158 Q172652 Q140257 Q196217 Q149591 Q243478 Q200791 Q178009 Q139471 Q247345 Q235184 Q296091 Q158530 Q78404 Q262429 Q252717 Q150956'.split(
    ' ',
  ),
)

/** Kind of article → what its title or text shows; an article is drawn once, for the first kind that takes it. */
const KINDS = [
  // "Date      Time    Version   Size    File name   Platform"
  [
    'fix-with-file-table',
    (one) => /\bsize\b.*\bfile ?name\b|\bfile ?name\b.*\bsize\b/i.test(one.text),
  ],
  // "Value: MaxWorkItems, Data type: REG_DWORD, Default: 0"
  ['registry', (one) => /REG_(?:DWORD|SZ|BINARY)/.test(one.text) && /default/i.test(one.text)],
  // "build 1381", "build number"
  ['build', (one) => /\bbuilds?\b (?:numbers?|\d{3,4})/i.test(one.text)],
  // "BUG: ...", "FIX: ...", "was corrected in Service Pack 3"
  [
    'status',
    (one) => /: (?:BUG|FIX):/.test(one.title) || /corrected in|first corrected/i.test(one.text),
  ],
  // "Error Message: ...", "Err Msg", "STOP 0x0000000A", "Event ID 1003"
  [
    'error-message',
    (one) => /\berr(?:or)?\b.*\b(?:msg|message)|0x[\da-f]{4,}|event id/i.test(one.title),
  ],
  // "HOWTO: ...", "HOW TO: ...", "How to ..."
  ['how-to', (one) => /\bhow ?to\b/i.test(one.title)],
  // "you must first install", "requires Service Pack 3"
  [
    'prerequisite',
    (one) => /you must (?:first|have)|requires? (?:service pack|version|at least)/i.test(one.text),
  ],
  // "Description of ...", "What Is ...", "INFO: ...", "Definition of"
  [
    'definition',
    (one) => /description of|definition|explanation|what (?:is|are)\b|INFO:|terms/i.test(one.title),
  ],
  // "the maximum number of", "is limited to"
  ['limit', (one) => /maximum (?:number|size|length)|limited to|\blimit of\b/i.test(one.text)],
  // Two or more other articles are named.
  ['citing', (one) => new Set(one.text.match(/\bQ\d{5,6}\b/g) ?? []).size > 2],
  // Headings of the classic layout.
  ['workaround', (one) => /^\s*WORKAROUND\s*$/m.test(one.text)],
  ['cause', (one) => /^\s*CAUSE\s*$/m.test(one.text)],
  // "6/20/98  2:13pm  4.0.1381.135  203,536  Tcpip.sys (Intel)"
  ['hotfix', (one) => /\d[/-]\d+[/-]\d.*\d\.\d+\.\d.*(?:intel|alpha|x86|i386)/i.test(one.text)],
  // "this fix supersedes Q154174", "hotfixes required before"
  ['superseding', (one) => /supersede|hotfix(?:es)? required|required hotfix/i.test(one.text)],
]

/** A shuffled copy (Fisher–Yates). */
function shuffled(list, random) {
  const copy = [...list]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[copy[last], copy[other]] = [copy[other], copy[last]]
  }
  return copy
}

function readArchive() {
  const articles = []
  for (const thousand of readdirSync(archive).sort()) {
    const folder = join(archive, thousand)
    for (const id of readdirSync(folder).sort()) {
      const path = join(folder, id, 'README.md')
      if (!existsSync(path)) continue
      const text = readFileSync(path, 'utf8')
      articles.push({
        id,
        text,
        title: /^title: (.*)$/m.exec(text)?.[1] ?? '',
        family: /^\s*Product\(s\):(.*)$/m.exec(text)?.[1]?.trim() || 'none',
        keywords: (/^\s*Keyword\(s\):(.*)$/m.exec(text)?.[1] ?? '').split(/\s+/).filter(Boolean),
      })
    }
  }
  return articles
}

/** One article of each family in turn until `count` are drawn. */
function drawKind(shows, articles, drawn, random) {
  const families = new Map()
  for (const one of shuffled(articles, random)) {
    if (one.text.length > LONGEST || TAKEN.has(one.id) || drawn.has(one.id) || !shows(one)) continue
    const list = families.get(one.family) ?? []
    list.push(one.id)
    families.set(one.family, list)
  }
  const order = shuffled([...families.keys()].sort(), random)
  const ids = []
  while (
    ids.length < ARTICLES_PER_KIND &&
    order.some((family) => families.get(family).length > 0)
  ) {
    for (const family of order) {
      const id = families.get(family).pop()
      if (id !== undefined && ids.length < ARTICLES_PER_KIND) ids.push(id)
    }
  }
  return ids
}

function drawKeywords(articles, random) {
  const counts = new Map()
  for (const { keywords } of articles) {
    for (const keyword of new Set(keywords)) counts.set(keyword, (counts.get(keyword) ?? 0) + 1)
  }
  const usable = [...counts].filter(
    ([word, count]) => /^\w{6,}$/.test(word) && count >= 3 && count <= 600,
  )
  return shuffled(usable.map(([word]) => word).sort(), random).slice(0, KEYWORDS)
}

const articles = readArchive()
const random = randomOf(SEED)
const drawn = new Set()
const kinds = {}
for (const [kind, shows] of KINDS) {
  kinds[kind] = drawKind(shows, articles, drawn, random)
  for (const id of kinds[kind]) drawn.add(id)
}
const result = {
  seed: SEED,
  archiveArticles: articles.length,
  kinds,
  keywords: drawKeywords(articles, random),
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
