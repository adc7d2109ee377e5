// What the link graph tells of an article that is cited but not held.

import type { MissingArticle } from '../contract/problem.ts'
import { citedBy, titlesSeen } from '../indexes/graph/query.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { canonicalSpelling } from './find-article.ts'

/** A reply lists no more; the most cited ghosts of a large archive have hundreds. */
const MAX_CITERS = 50
const MAX_TITLES = 20

/** Citing articles in catalog order; titles by how often they are given. */
export function describeMissing(
  { catalog, graph }: Pick<Snapshot, 'catalog' | 'graph'>,
  text: string,
): MissingArticle {
  const id = canonicalSpelling(text)
  const citers = citedBy(graph, id).flatMap((ordinal) => catalog.at(ordinal) ?? [])
  return {
    id,
    citedBy: citers.slice(0, MAX_CITERS).map((citer) => ({ id: citer.id, title: citer.title })),
    titlesSeen: titlesSeen(graph, id)
      .slice(0, MAX_TITLES)
      .map(({ title }) => title),
  }
}
