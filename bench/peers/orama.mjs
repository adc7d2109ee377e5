// Orama with stop words, Porter2 stems, and repeated words counted; a title that counts twice or half
// ranks worse. Left to itself it matches beginnings of words, which ranks far worse and is slower, and
// its exact mode finds only articles that hold every word of the query as typed; an end mark behind
// every word makes it match whole words.

import { stem } from 'porter2'
import { importPeer } from './installed.mjs'

export const SETTINGS = 'whole words, stop words, Porter2 stems'

const END = '$'

export async function open({ articles, stopWords, title = 1 }) {
  const { create, insert, save, search } = await importPeer('@orama/orama')
  const stops = new Set(stopWords)
  const tokenize = (text) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !stops.has(word))
      .map((word) => `${stem(word)}${END}`)
  const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize }
  const db = create({
    schema: { title: 'string', body: 'string' },
    components: { tokenizer },
  })
  for await (const article of articles()) await insert(db, article)
  return {
    search: async (term, limit) =>
      (await search(db, { term, limit, boost: { title } })).hits.map(({ id }) => id),
    indexMb: () => jsonLength(save(db)) / 2 ** 20,
  }
}

/** Characters of JSON; what is longer than a string can be is taken apart. */
function jsonLength(value) {
  try {
    return JSON.stringify(value)?.length ?? 0
  } catch {
    const lengths = Object.entries(value).map(([key, part]) => key.length + 4 + jsonLength(part))
    return lengths.reduce((sum, length) => sum + length, 0)
  }
}
