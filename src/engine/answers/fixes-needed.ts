// "Which fixes does a build 1234 site need before SP2?": the set, what is not in it, the conditions,
// the order, what to wait for and what to check, each with its quote.

import type { FixesQuery, FixSet } from '../../contract/fixes.ts'
import { isRefusal } from '../../model/errors.ts'
import type { Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft } from './answerer.ts'
import { fixSentences, releaseWords, siteName } from './fix-sentences.ts'
import {
  type AskedSite,
  buildsOf,
  familiesOfBuild,
  readSite,
  targetOf,
} from './site-of-question.ts'
import { versionStands } from './text/version-stands.ts'
import { asksBeforeUpgrade } from './upgrade-question.ts'
import { listed } from './wording.ts'

/** Service packs that a question without a target may mean. */
const TARGETS = ['SP1', 'SP2', 'SP3', 'SP4', 'SP5', 'SP6', 'SP6a']

export const fixesNeeded: Answerer = {
  kind: 'fixes-needed',
  intents: ['any'],
  answer: async (question, sources) => {
    if (question.articles.length > 0) return undefined
    const builds = buildsOf(question, sources.holdings.releases)
    const isSet = asksForSet(question, builds)
    if (!isSet && !asksBeforeUpgrade(question, namesSite(question, builds, sources))) return
    const reading = readSite(question, sources.profile, sources.holdings.releases)
    if (reading === undefined || reading.sites.length === 0) {
      return isSet ? unknownBuild(question, sources) : undefined
    }
    const sets = reading.sites.flatMap((site) => setFor(sources, site, reading.target))
    const clash = sets.length === 0 ? undefined : releaseClash(question, sets)
    if (clash !== undefined) return clash
    const draft = sets.length === 0 ? undefined : draftOf(sources, sets, reading.target)
    if (draft?.outcome !== 'abstained') return draft
    return { ...draft, isFinal: isSet && reading.target !== undefined }
  },
}

/** A site at a build that no article knows is not answered for from other articles. */
function unknownBuild(question: Question, { holdings }: AnswerSources): Draft | undefined {
  const [build] = question.builds
  if (build === undefined || !/\b(?:sites?|servers?)\b/i.test(question.text)) return undefined
  if (familiesOfBuild(build, holdings.releases).length > 0) return undefined
  const text = `No article states which release build ${build} is.`
  const narrowing = 'Which product and service pack does the site have?'
  return { outcome: 'abstained', isFinal: true, reason: { code: 'unknown-build', text }, narrowing }
}

/** A site or an upgrade, not a symptom: "Which hotfix?" after a story of trouble is none. */
function asksForSet({ text, intents }: Question, builds: readonly string[]): boolean {
  const rules = intents.flatMap(({ intent, rule }) => (intent === 'fixes-needed' ? [rule] : []))
  if (rules.length === 0 || (rules.includes('which-hotfix') && builds.length === 0)) return false
  return builds.length > 0 || /\bbefore\b|\bupgrad|\bsites?\b|\bneeds?\b/i.test(text)
}

/** A build, or a service pack beside the one it is to go to. */
function namesSite(
  { servicePacks, text }: Question,
  builds: readonly string[],
  { profile }: AnswerSources,
): boolean {
  const packs = servicePacks.length - (targetOf(text) === undefined ? 0 : 1)
  if (builds.length > 0 || profile.build !== undefined) return true
  return targetOf(text) !== undefined && (packs > 0 || profile.servicePack !== undefined)
}

/** A build is of another release than the one that the question names with it. */
function releaseClash({ products }: Question, sets: readonly SiteSet[]): Draft | undefined {
  const [{ name, version } = { name: '', version: undefined }] = products
  const known = sets.flatMap(({ set }) => set.releases.flatMap((one) => one.version ?? []))
  if (version === undefined || known.length === 0) return undefined
  if (known.some((one) => versionStands(version, one))) return undefined
  const text = `The builds are of ${name} ${listed([...new Set(known)])}, not of ${version}.`
  return { outcome: 'abstained', isFinal: true, reason: { code: 'wrong-version', text } }
}

export interface SiteSet {
  readonly site: AskedSite
  readonly set: FixSet
}

/** The fixes before the target; without one, before the first service pack that has a gate. */
function setFor(sources: AnswerSources, site: AskedSite, target: string | undefined): SiteSet[] {
  const targets = target === undefined ? TARGETS : [target]
  const sets = targets.flatMap((one) => askFixes(sources, { ...site, target: one }) ?? [])
  const set = sets.find(({ groups }) => groups.required.length > 0) ?? sets[0]
  return set === undefined ? [] : [{ site, set }]
}

/** `undefined` for a site that the engine refuses: no question of a person is an error. */
export function askFixes(sources: AnswerSources, query: FixesQuery): FixSet | undefined {
  try {
    return sources.holdings.fixes.for(query)
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

function draftOf(
  sources: AnswerSources,
  sets: readonly SiteSet[],
  target: string | undefined,
): Draft | undefined {
  const withFixes = sets.filter(({ set }) => set.groups.required.length > 0)
  const [first] = withFixes
  if (first === undefined) return excused(sets) ?? nothingRequired(sets, target)
  const [sentence, ...others] = fixSentences(sources, withFixes)
  if (sentence === undefined) return undefined
  const ids = first.set.groups.required.map(({ id }) => id)
  return {
    outcome: 'answered',
    certainty: 'stated',
    sentences: [sentence, ...others],
    data: { fixes: first.set, values: ids },
    followUps: ids
      .slice(0, 2)
      .flatMap((id) => [`What does ${id} fix?`, `Which files does ${id} replace?`]),
  }
}

/** Fixes that the site would need, but for a condition that the caller says is not met. */
function excused(sets: readonly SiteSet[]): Draft | undefined {
  for (const { site, set } of sets) {
    const excluded = set.groups.doesNotApply.filter(({ failed }) => failed === 'condition')
    const [first] = excluded
    if (first === undefined) continue
    const ids = listed(excluded.map(({ id }) => id))
    const reasons = [...new Set(excluded.map(({ because }) => because))].join(' ')
    const text = `${siteName(site.build, set)} does not need ${ids} before ${set.target}. ${reasons}`
    const citations = excluded.flatMap((one) => one.citations)
    const data = { fixes: set, values: [] }
    return { outcome: 'answered', certainty: 'stated', sentences: [{ text, citations }], data }
  }
  return undefined
}

function nothingRequired(sets: readonly SiteSet[], target: string | undefined): Draft | undefined {
  const [first] = sets
  if (first === undefined) return undefined
  const { set, site } = first
  const pack = target === undefined ? 'a service pack' : (set.target ?? target)
  const release = set.releases.length === 0 ? '' : ` ${releaseWords(set)}`
  const number = site.build === undefined ? '' : ` (build ${site.build})`
  return {
    outcome: 'abstained',
    isFinal: true,
    reason: {
      code: 'not-stated',
      text: `No article names a fix that ${set.product}${release}${number} must have before ${pack}.`,
    },
    narrowing: narrowingFor(set),
  }
}

/** What would help: the release where it is open, else what is going on. */
function narrowingFor({ releases }: FixSet): string {
  return releases.length === 1
    ? 'Which problem does the site have?'
    : 'Which build or service pack does the site have?'
}
