// Figures of the survey that no relation of its own states: how much there is of what.

import { nodesOf } from '../facts.mjs'

const sizes = {
  name: 'SIZES',
  says: 'as many items, references and query-word lines as the survey counted',
  stated: {
    'applies-to items': 100_720,
    'query-word lines': 53_994,
    'distinct edges': 37_197,
    'articles with references': 13_652,
  },
  tolerance: 0.02,
  clumped: 5,
  check({ any }) {
    const { article, parsed } = any
    const cited = new Set(article.references.filter(({ isSelf }) => !isSelf).map(({ id }) => id))
    const counts = {
      'applies-to items': parsed.appliesTo.length,
      'query-word lines': parsed.fields.filter(({ name }) => name === 'query-words').length,
      references: article.references.length,
      'distinct edges': cited.size,
      'self references': article.references.filter(({ isSelf }) => isSelf).length,
      'articles with references': cited.size > 0 ? 1 : 0,
    }
    for (const { type, data } of nodesOf(parsed.root.children)) {
      if (type === 'code' && data?.shape !== undefined)
        counts[`${data.shape}s`] = (counts[`${data.shape}s`] ?? 0) + 1
    }
    return { problems: [], counts }
  },
}

export const RELATIONS = [sizes]
