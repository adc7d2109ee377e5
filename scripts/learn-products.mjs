// Counts, in the text form of the archive, the evidence for every alias of the product table, and
// lists what the table does not cover yet. Its output is read by people, who then edit the table.
//
//   npm run build && node scripts/learn-products.mjs [--every N]

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const TEXT = join(ROOT, '.corpus/kbarchive-text/txt')
const { PRODUCT_FAMILIES } = await import(join(ROOT, 'dist/model/product-families.table.js'))
const { canonicalProduct } = await import(join(ROOT, 'dist/model/product-family.js'))

const at = process.argv.indexOf('--every')
const every = at < 0 ? 1 : Number(process.argv[at + 1])

const EVIDENCE = {
  // "DOCUMENT:Q10022  07-SEP-2001  [word97]"
  code: (text) => text.match(/^DOCUMENT:\S+\s+\S+\s+\[(\w+)\]/)?.slice(1) ?? [],
  // "TITLE   :SMS: Logon Points …"
  title: (text) => text.match(/^TITLE {3}:(\w[\w+/ ]{1,10}?):/m)?.slice(1) ?? [],
  // "kbsms200", "kbVC600bug", "exc55"
  keyword: (text) =>
    Array.from(
      (text.match(/^Keywords +: (.*)$/m)?.[1] ?? '').matchAll(/\b(?:kb)?([a-z]+?)(?=\d|\s|$)/gi),
      ([, stem]) => stem,
    ),
  // "Systems Management Server (SMS)"
  bracket: (text) =>
    Array.from(text.matchAll(/[\w+]\s+\(([A-Z][\w+]{1,9})\)/g), ([, name]) => name),
}
// " - Microsoft Systems Management Server version 2.0"
const LISTED = /^ {1,10}- (\S.*?)(?:,? versions? .*)?\s*$/gm

const counts = Object.fromEntries(Object.keys(EVIDENCE).map((source) => [source, new Map()]))
const uncovered = new Map()
let listed = 0

for (const text of texts()) {
  for (const [source, find] of Object.entries(EVIDENCE)) {
    for (const name of new Set(find(text))) add(counts[source], name.toLowerCase())
  }
  const list = text.match(/applies to:([\s\S]*?)^-{20}/m)?.[1] ?? ''
  for (const [, name] of list.matchAll(LISTED)) {
    listed++
    if (canonicalProduct(name) === undefined) add(uncovered, name)
  }
}

const lines = PRODUCT_FAMILIES.flatMap(({ family, aliases }) =>
  Object.entries(aliases)
    .filter(([, source]) => source !== 'use')
    .map(([alias, source]) => [family, alias, source, evidenceOf(alias, source)]),
)
for (const [family, alias, source, count] of lines) {
  process.stdout.write(`${count === 0 ? 'NONE' : ''}\t${count}\t${source}\t${alias}\t${family}\n`)
}
const codes = [...counts.code].filter(([code]) => !lines.some(([, alias]) => alias === code))
process.stdout.write(`\nCodes without family: ${print(codes)}\n`)
const missing = [...uncovered.values()].reduce((sum, count) => sum + count, 0)
process.stdout.write(`Listed products: ${listed}, without family: ${missing}\n`)
process.stdout.write(`${print([...uncovered].sort(([, a], [, b]) => b - a).slice(0, 40))}\n`)

/** Keywords and titles print years and versions behind the stem: "word97", "WD97". */
function evidenceOf(alias, source) {
  const stem = source === 'keyword' ? alias.replace(/\d.*$/, '') : alias
  return counts[source].get(stem) ?? 0
}

function* texts() {
  let index = 0
  for (const directory of readdirSync(TEXT).sort()) {
    for (const name of readdirSync(join(TEXT, directory)).sort()) {
      if (index++ % every === 0) {
        yield readFileSync(join(TEXT, directory, name), 'latin1').replaceAll('\r', '')
      }
    }
  }
}

function add(map, key) {
  map.set(key, (map.get(key) ?? 0) + 1)
}

function print(entries) {
  return entries.map(([name, count]) => `${name} ${count}`).join('; ')
}
