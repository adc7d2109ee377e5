// Orama with its English stemmer, the stop words of this program, repeated words counted and a boosted
// title. It always matches beginnings of words: its exact mode finds only articles that hold every
// word of the query as typed.

import { importPeer } from './installed.mjs'

export const SETTINGS = 'stop words, English stems, title × 2'

export async function open({ articles, stopWords, title = 2, allowDuplicates = true }) {
  const { create, insert, save, search } = await importPeer('@orama/orama')
  const db = create({
    schema: { title: 'string', body: 'string' },
    components: {
      tokenizer: { language: 'english', stemming: true, stopWords, allowDuplicates },
    },
  })
  for await (const article of articles()) await insert(db, article)
  return {
    search: async (term, limit) =>
      (await search(db, { term, limit, boost: { title } })).hits.map(({ id }) => id),
    indexMb: () => jsonMb(save(db)),
  }
}

/** Part by part: the whole is longer than a string can be. */
function jsonMb(parts) {
  const lengths = Object.values(parts).map((part) => JSON.stringify(part)?.length ?? 0)
  return lengths.reduce((sum, length) => sum + length, 0) / 2 ** 20
}
