// MiniSearch with stop words, the Porter2 stemmer and a boosted title; whole words only, because
// prefixes and typing errors cost it seconds and rank no better.

import MiniSearch from 'minisearch'
import { stem } from 'porter2'

export const SETTINGS = 'stop words, Porter2 stems, title × 2'

export async function open({ articles, stopWords, title = 2 }) {
  const stops = new Set(stopWords)
  const processTerm = (term) => {
    const word = term.toLowerCase()
    return stops.has(word) ? null : stem(word)
  }
  const index = new MiniSearch({ fields: ['title', 'body'], processTerm })
  for await (const article of articles()) index.add(article)
  return {
    search: async (text, limit) =>
      index
        .search(text, { boost: { title } })
        .slice(0, limit)
        .map(({ id }) => id),
    indexMb: () => JSON.stringify(index).length / 2 ** 20,
  }
}
