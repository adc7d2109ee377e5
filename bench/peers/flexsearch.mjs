// FlexSearch with its English encoder (stems, stop words), whole words, suggestions (without them only
// articles with every word are found) and a fine resolution: of 9, 40 and 200 places the last ranks
// best. It ranks field by field; the reciprocal ranks of both are added up, those of the title for a
// quarter (1, ½, ¼, ⅒ were tried). An index of title and body as one text ranks behind that.

import { importPeer } from './installed.mjs'

export const SETTINGS = 'English encoder, suggestions, resolution 200, title × ¼ in the fused ranks'

export async function open({ articles, title = 0.25, resolution = 200 }) {
  const { Charset, Document, Encoder } = await importPeer('flexsearch')
  const english = await importPeer('flexsearch/lang/en')
  const encoder = new Encoder(Charset.Normalize, english)
  const options = { tokenize: 'strict', encoder, resolution }
  const fields = ['title', 'body'].map((field) => ({ field, ...options }))
  const index = new Document({ document: { id: 'id', index: fields } })
  for await (const article of articles()) index.add(article)
  return {
    search: async (text, limit) => merge(index, text, limit, title),
    indexMb: () => exportedMb(index),
  }
}

/** Reciprocal ranks of the two fields, added up. */
function merge(index, text, limit, title) {
  const scores = new Map()
  for (const { field, result } of index.search(text, { suggest: true, limit: 100 })) {
    for (const [rank, id] of result.entries()) {
      const weight = field === 'title' ? title : 1
      scores.set(id, (scores.get(id) ?? 0) + weight / (rank + 60))
    }
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([id]) => id)
}

async function exportedMb(index) {
  let length = 0
  await index.export((_, data) => {
    length += data?.length ?? 0
  })
  return length / 2 ** 20
}
