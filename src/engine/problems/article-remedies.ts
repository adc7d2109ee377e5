// "If I follow this article, what do I walk into?"

import type { ArticleRemedies, RemediesQuery } from '../../contract/problems.ts'
import { fixRecordAt } from '../../indexes/fixes/fix-index.ts'
import type { FixRecord } from '../../indexes/fixes/fix-record.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import type { FamilyFixes } from '../fixes/family-fixes.ts'
import type { FixSources } from '../fixes/fix-set.ts'
import { FixView } from '../fixes/fix-view.ts'
import { printRemedy, viewProblem } from './problem-view.ts'
import type { ReleaseRemedy } from './remedies.ts'
import { type RemedyConflict, remedyConflicts } from './remedy-conflicts.ts'

const DEFAULT_LIMIT = 20

/** `undefined` when the article is not held. Each product family of the article is looked at. */
export function articleRemedies(
  sources: FixSources,
  index: Snapshot['fixes'],
  ordinal: number,
  { limit = DEFAULT_LIMIT, offset = 0 }: RemediesQuery,
): ArticleRemedies | undefined {
  const { holdings } = sources
  const article = holdings.catalog.at(ordinal)
  if (article === undefined) return undefined
  const { remedies, conflicts } = gathered(sources, fixRecordAt(index, ordinal), article.ownId)
  const view = new FixView(holdings)
  return {
    snapshot: holdings.id,
    id: article.id,
    title: article.title,
    remedies: remedies.map((one) => ({
      release: printRemedy(one),
      source: one.source,
      citations: view.cite(one.places),
    })),
    conflicts: conflicts.slice(offset, offset + limit).map(({ remedy, problem }) => ({
      ...(remedy !== undefined && { release: printRemedy(remedy) }),
      problem: viewProblem(problem, view, remedy?.places.slice(0, 1)),
    })),
    total: conflicts.length,
    limit,
    offset,
  }
}

/** A product may belong to a family within another; what both say is one. */
function gathered(sources: FixSources, record: FixRecord | undefined, ownId: string) {
  const remedies = new Map<string, ReleaseRemedy>()
  const conflicts = new Map<string, RemedyConflict>()
  for (const fixes of familiesOf(sources, record)) {
    const member = fixes.member(ownId)
    if (member === undefined) continue
    const found = remedyConflicts(fixes, member)
    for (const one of found.remedies) remedies.set(printRemedy(one), one)
    for (const one of found.conflicts) conflicts.set(one.problem.member.ownId, one)
  }
  return { remedies: [...remedies.values()], conflicts: [...conflicts.values()] }
}

function familiesOf(sources: FixSources, record: FixRecord | undefined): FamilyFixes[] {
  const scopes = record?.scopes ?? []
  const families = new Set(scopes.flatMap(({ family }) => family ?? []))
  return [...families].map((family) => {
    const ours = scopes.filter((one) => one.family === family)
    const isTerminalServer = ours.every(({ product, edition = '' }) =>
      /\bterminal server\b/i.test(`${product} ${edition}`),
    )
    return sources.familyOf(family, isTerminalServer)
  })
}
