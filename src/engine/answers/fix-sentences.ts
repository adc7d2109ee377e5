// A set of fixes in words that a person would send to a colleague.

import type { Citation } from '../../contract/citation.ts'
import type { FixSet, FixVerdict, GateStep } from '../../contract/fixes.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { DraftSentence } from './answerer.ts'
import { checkSentences } from './check-sentences.ts'
import type { SiteSet } from './fixes-needed.ts'
import { listed, lowerFirst } from './wording.ts'

/** Set and exclusion for each site; conditions once for all, then what to do, in the order of doing it. */
export function fixSentences(sources: AnswerSources, sets: readonly SiteSet[]): DraftSentence[] {
  const isOne = sets.length === 1
  const all = [
    ...sets.map(neededSentence),
    ...sets.flatMap(titleSentences),
    ...(isOne ? sets.flatMap(notForSite) : []),
    ...conditionSentences(sets),
    ...checkSentences(
      sources,
      sets.flatMap(({ set }) => set.steps),
    ),
    ...stepSentences(sets, 'gate'),
    ...stepSentences(sets, 'wait'),
  ]
  return mergedByText(all)
}

/** The same thing said for two sites is said once, with both quotes. */
function mergedByText(sentences: readonly DraftSentence[]): DraftSentence[] {
  const byText = new Map<string, Citation[]>()
  for (const { text, citations } of sentences) {
    byText.set(text, [...(byText.get(text) ?? []), ...citations])
  }
  return [...byText].map(([text, citations]) => ({ text, citations }))
}

function neededSentence({ site, set }: SiteSet): DraftSentence {
  const required = inOrder(set)
  const ids = listed(required.map(({ id }) => id))
  return {
    text: `${siteName(site.build, set)} needs ${ids} before ${set.target}.`,
    citations: [...required.flatMap(({ citations }) => citations), ...set.sources],
  }
}

const inOrder = ({ groups }: FixSet) =>
  [...groups.required].sort((a, b) => (a.order ?? 0) - (b.order ?? 0))

/** What each fix is called; what is required but not held is known from others only. */
function titleSentences({ set }: SiteSet): DraftSentence[] {
  return inOrder(set).flatMap(({ id, title, held, citations }) => {
    const own = citations.filter(({ article }) => article === id)
    const proof = own.length > 0 ? own : citations
    if (held) return title === undefined ? [] : [{ text: `- ${id}: ${title}`, citations: proof }]
    const named = title === undefined ? '' : ` (\u201c${title}\u201d)`
    const text = `- ${id}${named} is not held here; the articles that cite it name it.`
    return [{ text, citations }]
  })
}

/** "A site with Sample Server 2.0 SP1 (build 1234)" */
export function siteName(build: string | undefined, set: FixSet): string {
  const release = releaseWords(set)
  const number = build === undefined ? '' : ` (build ${build})`
  return `A site with ${set.product}${release === '' ? '' : ` ${release}`}${number}`
}

/** "2.0 SP1", "2.0 SP2 or 2.0 SP3"; empty when no release is known. */
export function releaseWords({ releases }: FixSet): string {
  const names = releases.map(({ version, servicePack }) => {
    const pack = servicePack === 'none' ? 'without a service pack' : servicePack
    return [version, pack].filter((part) => part !== undefined).join(' ')
  })
  return listed(names, 'or')
}

/** What the same articles list for other releases. */
function notForSite({ set }: SiteSet): DraftSentence[] {
  const byReason = new Map<string, FixVerdict[]>()
  for (const verdict of set.groups.doesNotApply) {
    if (verdict.failed !== 'release') continue
    const { because } = verdict
    byReason.set(because, [...(byReason.get(because) ?? []), verdict])
  }
  return [...byReason].map(([because, verdicts]) => ({
    text: `- It does not need ${listed(verdicts.map(({ id }) => id))}: ${plural(because, verdicts.length)}`,
    citations: verdicts.flatMap(({ citations }) => citations),
  }))
}

/** "It is for X." of several fixes is "They are for X." */
function plural(because: string, count: number): string {
  if (count === 1) return lowerFirst(because)
  return because.replace(/^It is /, 'they are ')
}

/**
 * "Q1 and Q2 are needed only if your hierarchy …, and then on all sites that …": what is said of the
 * same fixes is one sentence.
 */
function conditionSentences(sets: readonly SiteSet[]): DraftSentence[] {
  const conditions = distinctConditions(sets)
  const byIds = new Map<string, Condition[]>()
  for (const condition of conditions) {
    const key = listed(condition.ids)
    byIds.set(key, [...(byIds.get(key) ?? []), condition])
  }
  return [...byIds].map(([ids, same]) => {
    const clauses = same.filter(({ isClause }) => isClause)
    const places = same.filter(({ isClause }) => !isClause)
    const only = clauses.length === 0 ? '' : ` only ${listed(clauses.map(({ words }) => words))}`
    const then = only === '' ? '' : ', and then'
    const where = places.length === 0 ? '' : `${then} ${listed(places.map(({ words }) => words))}`
    const needed = (same[0]?.ids.length ?? 0) > 1 ? 'are needed' : 'is needed'
    const citations = [...clauses, ...places].flatMap((one) => one.citations)
    return { text: `- ${ids} ${needed}${only}${where}.`, citations }
  })
}

/** "Q1 is needed only if your hierarchy …." */
export function neededOnly(ids: readonly string[], condition: string): string {
  const isClause = IS_CLAUSE.test(condition)
  const needed = ids.length > 1 ? 'are needed' : 'is needed'
  const where = isClause ? `only ${lowerFirst(condition)}` : lowerFirst(condition)
  return `${listed(ids)} ${needed} ${where}.`
}

const IS_CLAUSE = /^(?:if|when|unless|where)\b/i

interface Condition {
  readonly ids: readonly string[]
  readonly words: string
  /** "if …" and "when …"; the others say where: "on all sites that …". */
  readonly isClause: boolean
  readonly citations: readonly Citation[]
}

function distinctConditions(sets: readonly SiteSet[]): Condition[] {
  const byText = new Map<string, { articles: string[]; citations: Citation[] }>()
  for (const { text, articles, citation } of sets.flatMap(({ set }) => set.questions)) {
    const known = byText.get(text) ?? { articles: [], citations: [] }
    known.articles.push(...articles)
    known.citations.push(citation)
    byText.set(text, known)
  }
  return [...byText].map(([text, { articles, citations }]) => ({
    ids: [...new Set(articles)],
    words: lowerFirst(text),
    isClause: IS_CLAUSE.test(text),
    citations,
  }))
}

/** The same step of several fixes or sites is said once. */
function stepSentences(sets: readonly SiteSet[], kind: GateStep['kind']): DraftSentence[] {
  const byText = new Map<string, GateStep[]>()
  for (const { set } of sets) {
    const target = set.target ?? ''
    for (const step of set.steps.filter((one) => one.kind === kind)) {
      const key = `${target}\n${step.text}`
      byText.set(key, [...(byText.get(key) ?? []), step])
    }
  }
  return [...byText].map(([key, same]) => {
    const [target = '', text = ''] = key.split('\n')
    const articles = [...new Set(same.flatMap((step) => step.articles))]
    const citations = same.map(({ citation }) => citation)
    if (kind !== 'wait') return { text: `- ${text}`, citations }
    const until = `${lowerFirst(text).replace(/\.$/, '')} before you install ${target}`
    return { text: `- After ${listed(articles, 'or')}, ${until}.`, citations }
  })
}
