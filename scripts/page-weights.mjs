// How heavy the pages of all articles of an index are, each part of long ones: the greatest, and any
// above the limit. Run it as `node scripts/page-weights.mjs <index> [step]` after the build.

import { pathToFileURL } from 'node:url'

const [index = 'index', step = '1'] = process.argv.slice(2)
const LIMIT_BYTES = 100_000
/** Articles like one take long to find and are eight lines: they are counted, not looked for. */
const SIMILAR_BYTES = 3000
const SHOWN = 10

const dist = (path) => import(pathToFileURL(`dist/${path}`).href)
const { KnowledgeBase } = await dist('engine/knowledge-base.js')
const { articleParts } = await dist('http/portal/article-parts.js')
const { articlePage } = await dist('portal/article/article-page.js')
const { layOut } = await dist('portal/layout.js')
const { portalAssets } = await dist('http/portal/portal-assets.js')
const { openSnapshot } = await dist('store/open.js')

const assets = portalAssets()
const kb = await KnowledgeBase.open(index)
const { catalog, close } = await openSnapshot(index)
const quick = { ...kb, similar: async () => undefined }
const heaviest = []
let pages = 0
let inParts = 0
let tooHeavy = 0
for (let ordinal = 0; ordinal < catalog.size; ordinal += Number(step)) {
  const { id } = catalog.at(ordinal)
  for (let part = 1, parts = 1; part <= parts; part++) {
    const shown = await articleParts(quick, id, { part: String(part) }, undefined)
    parts = shown.body.parts
    if (part === 2) inParts++
    const bytes = Buffer.byteLength(layOut(assets, articlePage(shown))) + SIMILAR_BYTES
    pages++
    if (bytes > LIMIT_BYTES) tooHeavy++
    heaviest.push({ id, part, parts, bytes })
  }
  if (heaviest.length > 5000) heaviest.sort((a, b) => b.bytes - a.bytes).splice(SHOWN)
}
heaviest.sort((a, b) => b.bytes - a.bytes).splice(SHOWN)
console.log(
  `${pages} pages; ${inParts} articles in parts; ${tooHeavy} pages above ${LIMIT_BYTES} bytes`,
)
for (const { id, part, parts, bytes } of heaviest)
  console.log(`${bytes}  ${id}  ${part} of ${parts}`)
close()
await kb.close()
process.exitCode = tooHeavy > 0 ? 1 : 0
