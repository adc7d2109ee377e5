// Draws articles of the unpacked archive by a seed, so many of each stratum (product family × way of
// stating something about fixes), and prints their ids as JSON:
//
//   node scripts/draw-articles.mjs --seed N [--per-stratum N]

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { draw, strataOf } from './draw/draw.mjs'
import { FAMILIES, PREDICATES } from './draw/strata.table.mjs'

const ARCHIVE = join(import.meta.dirname, '..', '.corpus', 'kbarchive-markdown', 'kb')

const { values } = parseArgs({
  options: { seed: { type: 'string' }, 'per-stratum': { type: 'string', default: '4' } },
})
const seed = Number(values.seed)
const perStratum = Number(values['per-stratum'])
if (!existsSync(ARCHIVE)) fail(`The archive is not unpacked in ${ARCHIVE}: npm run corpus.`)
if (values.seed === undefined || !Number.isInteger(seed)) fail('--seed must be a whole number.')
if (!Number.isInteger(perStratum) || perStratum < 1) fail('--per-stratum must be at least 1.')

const candidates = candidatesByStratum()
const strata = [...candidates.keys()].sort().map((stratum) => {
  const ids = candidates.get(stratum)
  return { stratum, candidates: ids.length, drawn: draw(ids, perStratum, seed, stratum) }
})
console.log(JSON.stringify({ seed, perStratum, strata }, undefined, 2))

function candidatesByStratum() {
  const found = new Map()
  for (const folder of readdirSync(ARCHIVE)) {
    for (const id of readdirSync(join(ARCHIVE, folder)).filter((name) => /^Q\d+$/.test(name))) {
      const text = readFileSync(join(ARCHIVE, folder, id, 'README.md'), 'latin1')
      for (const stratum of strataOf(text, FAMILIES, PREDICATES)) {
        if (!found.has(stratum)) found.set(stratum, [])
        found.get(stratum).push(id)
      }
    }
  }
  return found
}

function fail(text) {
  console.error(text)
  process.exit(2)
}
