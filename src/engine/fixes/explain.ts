// Why a fix is in the list of a site, or why not, and what the site could have instead.

import type {
  FixExplanation,
  FixesExplanationQuery,
  FixesQuery,
  FixVerdict,
} from '../../contract/fixes.ts'
import { fixRecordAt } from '../../indexes/fixes/fix-index.ts'
import { EMPTY_RECORD, statesFix } from '../../indexes/fixes/fix-record.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { canonicalSpelling, findArticle } from '../find-article.ts'
import { type FamilyMember, NOT_HELD } from './family-member.ts'
import { FixEntries, type FixEntry, type SiteQuestion } from './fix-entries.ts'
import { type FixSources, questionOf } from './fix-set.ts'
import { FixView } from './fix-view.ts'

const MAX_NEAREST = 5

/**
 * `undefined` when the article is not held and no statement about the product names it. Throws what
 * `siteOf` throws.
 */
export function explainFix(
  sources: FixSources,
  index: Snapshot['fixes'],
  { id, ...query }: FixesExplanationQuery,
): FixExplanation | undefined {
  const question = questionOf(sources, query)
  const entries = new FixEntries(question)
  const entry = entryOf({ sources, index, question, entries }, id)
  if (entry === undefined) return undefined
  const view = new FixView(sources.holdings)
  const nearest = entry.outcome.verdict === 'applies' ? [] : nearestOf(entry, entries)
  return {
    snapshot: sources.holdings.id,
    group: entry.group,
    fix: view.verdict(entry),
    nearest: nearest.map((one) => view.verdict(one)),
  }
}

interface Asked {
  readonly sources: FixSources
  readonly index: Snapshot['fixes']
  readonly question: SiteQuestion
  readonly entries: FixEntries
}

function entryOf({ sources, index, question, entries }: Asked, id: string): FixEntry | undefined {
  const member = findMember(sources, index, entries, id)
  if (member === undefined) return undefined
  const isOfFamily = member.ordinal === NOT_HELD || question.fixes.members.includes(member)
  return isOfFamily ? entries.enter(member) : otherProduct(member, question.site.family)
}

/**
 * The verdicts on several articles for one site, by the ids as given; articles that say nothing of a
 * fix have none. Throws what `siteOf` throws. Cost: at most that of one list of fixes.
 */
export function judgeArticles(
  sources: FixSources,
  index: Snapshot['fixes'],
  query: FixesQuery,
  ids: readonly string[],
): Map<string, FixVerdict> {
  const question = questionOf(sources, query)
  const asked = { sources, index, question, entries: new FixEntries(question) }
  const view = new FixView(sources.holdings)
  const verdicts = new Map<string, FixVerdict>()
  for (const id of ids) {
    const ordinal = findArticle(sources.holdings.catalog, id)
    const record = ordinal === undefined ? undefined : fixRecordAt(index, ordinal)
    if (ordinal !== undefined && (record === undefined || !statesFix(record))) continue
    const entry = entryOf(asked, id)
    if (entry !== undefined) verdicts.set(id, view.verdict(entry))
  }
  return verdicts
}

function findMember(
  { holdings }: FixSources,
  index: Snapshot['fixes'],
  entries: FixEntries,
  text: string,
): FamilyMember | undefined {
  const ordinal = findArticle(holdings.catalog, text)
  const held = ordinal === undefined ? undefined : holdings.catalog.at(ordinal)
  const ownId = held?.ownId ?? canonicalSpelling(text)
  const known = entries.memberOf(ownId)
  if (known.ordinal !== NOT_HELD) return known
  if (ordinal !== undefined && held !== undefined) {
    const record = fixRecordAt(index, ordinal) ?? EMPTY_RECORD
    return { ordinal, id: held.id, ownId, record }
  }
  return entries.all.some(({ member }) => member.ownId === ownId) ? known : undefined
}

function otherProduct(member: FamilyMember, family: string): FixEntry {
  const { ordinal, record } = member
  const outcome = { verdict: 'does-not-apply', failed: 'product' } as const
  return {
    member,
    group: 'doesNotApply',
    outcome,
    judgement: {
      ...outcome,
      because: `Its article does not list ${family}, or states nothing of a fix.`,
      certainty: 'derived',
      places: record.scopes.slice(0, 1).map(({ span }) => ({ article: ordinal, span })),
    },
  }
}

/** What replaces it, then other fixes that apply and belong together with it. */
function nearestOf(entry: FixEntry, entries: FixEntries): FixEntry[] {
  const replacing = entry.outcome.failed === 'superseded' ? entries.replacing(entry.member) : []
  const related = relatedTo(entry, entries).filter((one) => !replacing.includes(one))
  return [...replacing, ...related].slice(0, MAX_NEAREST)
}

/** Fixes that apply: those that one statement names together with it, then those that ship its files. */
function relatedTo({ member }: FixEntry, entries: FixEntries): FixEntry[] {
  const named = new Set(
    entries.gates
      .filter(({ fixes, others }) => [...fixes, ...others].includes(member.ownId))
      .flatMap(({ fixes }) => fixes),
  )
  const files = filesOf(member)
  return entries.all
    .filter(({ outcome }) => outcome.verdict === 'applies')
    .map((entry) => ({
      entry,
      isNamed: named.has(entry.member.ownId),
      shared: [...filesOf(entry.member)].filter((file) => files.has(file)).length,
    }))
    .filter(({ isNamed, shared }) => isNamed || shared > 0)
    .sort((a, b) => b.shared - a.shared || Number(b.isNamed) - Number(a.isNamed))
    .map(({ entry }) => entry)
}

function filesOf({ record }: FamilyMember): Set<string> {
  return new Set(record.tables.flatMap(({ files }) => files.map(({ name }) => name)))
}
