// Articles of which only the references matter.

import type { Article } from '../../../src/model/article.ts'
import { trustArticleId } from '../../../src/model/article-id.ts'
import { NO_STATEMENTS } from '../../../src/model/statement.ts'
import { NO_MATERIAL } from '../../support/no-material.ts'

/** An article that cites [id, title] one after another, ten characters apart. */
export function citing(
  id: string,
  targets: readonly (readonly [target: string, title?: string | undefined])[],
): Article {
  return {
    id: trustArticleId(id),
    aliases: [],
    collection: 'kb',
    title: id,
    shortTitleCut: false,
    products: [],
    appliesTo: [],
    keywords: [],
    technology: [],
    issueTypes: [],
    solutionTypes: [],
    hardware: [],
    sections: [],
    fileTables: [],
    references: targets.map(([target, title], index) => ({
      id: trustArticleId(target),
      ...(title === undefined ? {} : { title }),
      section: 0,
      kind: 'see-also',
      isSelf: target === id,
      span: { start: index * 10, end: index * 10 + 5 },
    })),
    ...NO_MATERIAL,
    ...NO_STATEMENTS,
    boilerplate: [],
    diagnostics: [],
    source: { path: `${id}.md`, format: 'markdown', encoding: 'utf-8', sha256: '', text: '' },
  }
}
