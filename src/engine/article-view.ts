// An article as clients see it.

import type { ArticleView } from '../contract/article.ts'
import { citationCount } from '../indexes/graph/query.ts'
import type { Article } from '../model/article.ts'
import { DIAGNOSTICS } from '../model/diagnostic.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { otherEditions } from './find-article.ts'
import { viewStatements } from './statement-view.ts'

type Holdings = Pick<Snapshot, 'catalog' | 'graph' | 'articles'>

/** `undefined` outside the catalog. */
export function viewArticle(holdings: Holdings, ordinal: number): ArticleView | undefined {
  const article = holdings.articles.readArticle(ordinal)
  if (article === undefined) return undefined
  const { catalog, graph } = holdings
  const editions = otherEditions(catalog, ordinal).flatMap((other) => catalog.at(other)?.id ?? [])
  return {
    ...viewHead(article),
    ...(editions.length > 0 && { otherEditions: editions }),
    sections: article.sections.map(({ role, heading, text, span }) => ({
      role,
      heading,
      text,
      span,
    })),
    fileTables: article.fileTables,
    references: viewReferences(article, ordinal, holdings),
    ...viewMaterial(article),
    ...viewStatements(article),
    citedBy: citationCount(graph, ordinal),
    diagnostics: article.diagnostics.map((diagnostic) => ({
      ...diagnostic,
      severity: DIAGNOSTICS[diagnostic.code][0],
    })),
    source: viewSource(article),
  }
}

function viewHead(article: Article) {
  const { id, aliases, collection, title, shortTitleCut, products, appliesTo } = article
  const { lastModified, keywords, technology, issueTypes, solutionTypes, hardware } = article
  const { queryWords, description, series } = article
  return {
    id,
    aliases,
    collection,
    title,
    shortTitleCut,
    ...(series && { series }),
    products,
    appliesTo,
    ...(lastModified && { lastModified }),
    keywords,
    technology,
    issueTypes,
    solutionTypes,
    hardware,
    ...(queryWords !== undefined && { queryWords }),
    ...(description !== undefined && { description }),
  }
}

function viewMaterial(article: Article) {
  const { errors, logExcerpts, registryKeys, filePaths, urls } = article
  const { downloads, commands, procedures } = article
  return { errors, logExcerpts, registryKeys, filePaths, urls, downloads, commands, procedures }
}

/** A held target is named by the id it has in this index, so that clients can follow it. */
function viewReferences(
  { references }: Article,
  ordinal: number,
  { catalog }: Holdings,
): ArticleView['references'] {
  return references
    .filter(({ isSelf }) => !isSelf)
    .map(({ isSelf: _isSelf, ...reference }) => {
      const target = catalog.targetOf(ordinal, reference.id)
      const held = target === undefined ? undefined : catalog.at(target)
      return { ...reference, id: held?.id ?? reference.id, held: held !== undefined }
    })
}

function viewSource({ source }: Article): ArticleView['source'] {
  const { path, format, encoding, sha256 } = source
  return { path, format, encoding, sha256 }
}
