// Title and body of every article of an index, one JSON line each: what all peers index. Boilerplate
// is left out, as Quarry leaves it out.
//
//   node bench/peers/export.mjs <index> <file>

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'

const DIST = join(import.meta.dirname, '../../dist')
const [index, target] = process.argv.slice(2)

const { openSnapshot } = await import(join(DIST, 'store/open.js'))
const { sourcePassagesOf } = await import(join(DIST, 'text/passages.js'))
const snapshot = await openSnapshot(index)
const file = createWriteStream(target)
for (let ordinal = 0; ordinal < snapshot.catalog.size; ordinal++) {
  const { id, title } = snapshot.catalog.at(ordinal)
  const { text, outline } = snapshot.articles.readText(ordinal)
  const passages = sourcePassagesOf(text, outline.sections, outline.boilerplate)
  const body = passages.map((passage) => passage.text).join('\n\n')
  if (!file.write(`${JSON.stringify({ id, title, body })}\n`)) await once(file, 'drain')
}
file.end()
await once(file, 'finish')
const textMb = file.bytesWritten / 2 ** 20
console.log(JSON.stringify({ articles: snapshot.catalog.size, textMb }))
