// The search of this program as every shell offers it, with snippets and, when asked for, facets.

import { join } from 'node:path'

const DIST = join(import.meta.dirname, '../../dist')

export async function open({ index, facets = [] }) {
  const { KnowledgeBase } = await import(join(DIST, 'engine/knowledge-base.js'))
  const kb = await KnowledgeBase.open(index)
  const { sizeBytes } = await kb.stats()
  return {
    search: async (q, limit) => {
      const asked = facets.length > 0 ? { q, limit, facets } : { q, limit }
      return (await kb.search(asked)).hits.map(({ id }) => id)
    },
    rank: ({ text, exclude }, limit) => kb.rank({ q: text, limit, withheld: exclude }),
    indexMb: () => sizeBytes / 2 ** 20,
    close: () => kb.close(),
  }
}
