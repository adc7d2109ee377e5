// A set of fixes in words that a person would send to a colleague.

import type { Citation } from '../../contract/citation.ts'
import type { FixSet, FixVerdict, GateStep } from '../../contract/fixes.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { DraftSentence } from './answerer.ts'
import { checkSentences } from './check-sentences.ts'
import type { SiteSet } from './fixes-needed.ts'
import { listed, lowerFirst } from './wording.ts'

/** Set and exclusion for each site; conditions, order, waits and checks once for all. */
export function fixSentences(sources: AnswerSources, sets: readonly SiteSet[]): DraftSentence[] {
  const isOne = sets.length === 1
  const all = [
    ...sets.map(neededSentence),
    ...sets.flatMap(ghostSentences),
    ...(isOne ? sets.flatMap(notForSite) : []),
    ...conditionSentences(sets),
    ...sets.flatMap(({ set }) => stepSentences(set, 'gate')),
    ...sets.flatMap(({ set }) => stepSentences(set, 'wait')),
    ...sets.flatMap(({ set }) => checkSentences(sources, set)),
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
  const required = [...set.groups.required].sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
  const ids = listed(required.map(({ id }) => id))
  return {
    text: `${siteName(site.build, set)} needs ${ids} before ${set.target}.`,
    citations: [...required.flatMap(({ citations }) => citations), ...set.sources],
  }
}

/** What is required but not held is known from others only. */
function ghostSentences({ set }: SiteSet): DraftSentence[] {
  return set.groups.required
    .filter(({ held }) => !held)
    .map(({ id, title, citations }) => {
      const named = title === undefined ? '' : ` ("${title}")`
      return {
        text: `- ${id}${named} is not held here; the articles that cite it name it.`,
        citations,
      }
    })
}

/** "SMS 2.0 SP1 (build 1234)" */
function siteName(build: string | undefined, set: FixSet): string {
  const names = set.releases.map(({ version, servicePack }) => {
    const pack = servicePack === 'none' ? 'without a service pack' : servicePack
    return [version, pack].filter((part) => part !== undefined).join(' ')
  })
  const release = names.join(' or ')
  const number = build === undefined ? '' : ` (build ${build})`
  return `A site with ${set.product}${release === '' ? '' : ` ${release}`}${number}`
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

/** "Q1 and Q2 are needed only if your hierarchy …"; the same condition of several fixes is said once. */
function conditionSentences(sets: readonly SiteSet[]): DraftSentence[] {
  const byText = new Map<string, { articles: string[]; citations: Citation[] }>()
  for (const { text, articles, citation } of sets.flatMap(({ set }) => set.questions)) {
    const known = byText.get(text) ?? { articles: [], citations: [] }
    known.articles.push(...articles)
    known.citations.push(citation)
    byText.set(text, known)
  }
  return [...byText].map(([text, { articles, citations }]) => ({
    text: `- ${neededOnly([...new Set(articles)], text)}`,
    citations,
  }))
}

/** "Q1 is needed only if your hierarchy …." */
export function neededOnly(ids: readonly string[], condition: string): string {
  const isClause = /^(?:if|when|unless|where)\b/i.test(condition)
  const needed = ids.length > 1 ? 'are needed' : 'is needed'
  const where = isClause ? `only ${lowerFirst(condition)}` : lowerFirst(condition)
  return `${listed(ids)} ${needed} ${where}.`
}

/** A gate that speaks of several fixes goes before those that speak of one. */
function stepSentences({ steps, target }: FixSet, kind: GateStep['kind']): DraftSentence[] {
  const own = steps.filter((step) => step.kind === kind)
  const byText = new Map<string, GateStep[]>()
  for (const step of own) byText.set(step.text, [...(byText.get(step.text) ?? []), step])
  return [...byText].map(([text, same]) => {
    const articles = [...new Set(same.flatMap((step) => step.articles))]
    const citations = same.map(({ citation }) => citation)
    if (kind !== 'wait') return { text: `- ${text}`, citations }
    const until = `${lowerFirst(text).replace(/\.$/, '')} before you install ${target}`
    return { text: `- After ${listed(articles)} ${until}.`, citations }
  })
}
