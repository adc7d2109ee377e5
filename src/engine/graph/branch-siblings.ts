// The same fix for another build. Two signs: articles that cite one another under titles that differ
// in versions alone and ship a file of the same name; and one article that lists fixes for one
// release here and for another there ("SMS: X Fails" for SP1, "SMS: SP2: X Fails" for SP2).

import { fixRecordAt } from '../../indexes/fixes/fix-index.ts'
import { type Edge, outgoing } from '../../indexes/graph/query.ts'
import type { ReleaseList } from '../../model/statement.ts'
import type { GraphHoldings, LinkNodes } from './link-nodes.ts'
import type { TypedLink } from './typed-link.ts'

/** Share of the words of two titles that stand in both. */
const ALIKE = 0.75

/** Whether two held articles that are linked ship the same file for two builds. */
export function isSiblingLink(
  { catalog, fixes }: Pick<GraphHoldings, 'catalog' | 'fixes'>,
  one: number,
  other: number,
): boolean {
  const [first, second] = [catalog.at(one)?.title, catalog.at(other)?.title]
  if (first === undefined || second === undefined || !areAlike(first, second)) return false
  const files = shippedFiles(fixes, one)
  return [...shippedFiles(fixes, other)].some((name) => files.has(name))
}

function shippedFiles(fixes: GraphHoldings['fixes'], ordinal: number): Set<string> {
  const tables = fixRecordAt(fixes, ordinal)?.tables ?? []
  return new Set(tables.flatMap(({ files }) => files.map(({ name }) => name)))
}

/** Siblings that a third article tells, both ways. */
export function branchSiblings(
  { graph, fixes }: GraphHoldings,
  nodes: LinkNodes,
  node: number,
): TypedLink[] {
  const naming = nodes.into(node, FROM_LISTS)
  return naming.flatMap((mine) => {
    const lists = fixRecordAt(fixes, mine.source)?.statements.releaseLists ?? []
    const toApply = lists.filter(({ relation, isNegated }) => relation === 'apply' && !isNegated)
    const edges = outgoing(graph, mine.source)
    return siblingsIn(toApply, mine, edges).flatMap((edge) => {
      const other = nodes.targetOf(edge)
      if (other === node) return []
      const link = { type: 'branch-sibling', other, source: mine.source } as const
      return [
        { ...link, direction: 'out' as const, span: edge.span, ...titleOf(edge) },
        { ...link, direction: 'in' as const, span: mine.span, ...titleOf(mine) },
      ]
    })
  })
}

const FROM_LISTS: ReadonlySet<Edge['kind']> = new Set(['required-before', 'requires', 'companion'])

const titleOf = ({ title }: Edge) => (title === undefined ? {} : { citedTitle: title })

/** References that the article lists for another release under a title like this one's. */
function siblingsIn(lists: readonly ReleaseList[], mine: Edge, edges: readonly Edge[]): Edge[] {
  const here = lists.filter(({ articles }) => articles.includes(mine.id))
  const there = lists.filter((list) => !here.includes(list))
  const ids = new Set<string>(there.flatMap(({ articles }) => articles))
  if (here.length === 0 || ids.size === 0) return []
  const found = new Map<string, Edge>()
  for (const edge of edges) {
    const isListed = ids.has(edge.id) && edge.id !== mine.id && FROM_LISTS.has(edge.kind)
    if (isListed && !found.has(edge.id) && areAlike(edge.title ?? '', mine.title ?? '')) {
      found.set(edge.id, edge)
    }
  }
  return [...found.values()]
}

/** Whether the words of both titles are the same but for versions. */
export function areAlike(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  const shared = [...first].filter((word) => second.has(word)).length
  return shared > 0 && shared >= ALIKE * (first.size + second.size - shared)
}

/** "SMS: SP1: Sample.tcf File 2.0" → sms, sample, tcf, file */
function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !/\p{N}/u.test(word)))
}
