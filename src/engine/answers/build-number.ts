// Build ↔ service pack, as the articles state it.

import type { Release, ReleasesQuery, ReleasesResponse } from '../../contract/releases.ts'
import { isRefusal } from '../../model/errors.ts'
import { type NamedProduct, type Question, wants } from '../question/question.ts'
import { listReleases } from '../releases/releases.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { asSentence, listed } from './wording.ts'

export const buildNumber: Answerer = {
  kind: 'build-number',
  intents: ['build'],
  answer: async (question, sources) => {
    if (question.files.length > 0 || question.articles.length > 0) return undefined
    if (wants(question, 'still-needed') || wants(question, 'fixes-needed')) return undefined
    const build = question.builds[0] ?? fullVersion(question)
    return build === undefined
      ? buildsOfReleases(question, sources)
      : releasesOfBuild(question, sources, build)
  },
}

/** "2.00.1493.2005" without the word "build". */
function fullVersion({ versions }: Question): string | undefined {
  return versions.find((version) => version.split('.').length > 2)
}

/** "Which Exchange release has build 995.54?" */
async function releasesOfBuild(
  question: Question,
  sources: AnswerSources,
  build: string,
): Promise<Draft | undefined> {
  const product = question.products[0]?.family ?? sources.profile.product
  const found = await ask(sources, { build, ...(product !== undefined && { product }) })
  if (found === undefined) return undefined
  if (found.outcome === 'approximate') return between(found, build)
  const named = found.releases.filter(
    ({ version, servicePack }) => (version ?? servicePack) !== undefined,
  )
  if (named.length === 0) return unknownBuild(question, build, product)
  const isAmbiguous = found.outcome === 'ambiguous'
  const sentences = named.flatMap((release) => sentenceOf(release, build, isAmbiguous))
  const [first, ...others] = sentences
  if (first === undefined) return undefined
  return {
    outcome: isAmbiguous ? 'partly' : 'answered',
    certainty: 'stated',
    sentences: isAmbiguous
      ? [
          {
            text: `Build ${build} is stated for ${named.length} releases:`,
            citations: first.citations,
          },
          first,
          ...others,
        ]
      : [first],
    data: { releases: named },
  }
}

function sentenceOf(release: Release, build: string, isLine: boolean): DraftSentence[] {
  const fitting = release.builds.filter(({ build: one }) => one.includes(plainBuild(build)))
  const builds = fitting.length > 0 ? fitting : release.builds
  const citations = builds.flatMap((one) => one.citations)
  if (citations.length === 0) return []
  const name = nameOf(release)
  return [{ text: isLine ? `- ${name}` : `Build ${build} is ${name}.`, citations }]
}

const plainBuild = (build: string) =>
  build.split(/[.,]/).at(build.split(/[.,]/).length > 2 ? 2 : 0) ?? ''

/** "Exchange Server 4.0 SP4" */
function nameOf({ product, version, servicePack }: Release): string {
  const pack = servicePack === 'none' ? '(without a service pack)' : servicePack
  return [product, version, pack].filter((part) => part !== undefined).join(' ')
}

function between({ below = [], above = [] }: ReleasesResponse, build: string): Draft {
  const [low, high] = [below[0], above[0]].map((one) => (one === undefined ? '' : nameOf(one)))
  const text = `No article states build ${build}; it lies between ${low} and ${high}.`
  return { outcome: 'abstained', isFinal: false, reason: { code: 'unknown-build', text } }
}

function unknownBuild(question: Question, build: string, product: string | undefined): Draft {
  const of = product === undefined ? '' : ` of ${product}`
  const text = `No article states which release build ${build}${of} is.`
  const isSure = question.products.length > 0
  return {
    outcome: 'abstained',
    isFinal: false,
    reason: { code: 'unknown-build', text },
    ...(!isSure && { narrowing: 'Which product has this build?' }),
  }
}

/** "Build numbers of SMS 2.0 without and with SP1?", "What is the build of Exchange 5.0 SP2?" */
async function buildsOfReleases(
  question: Question,
  sources: AnswerSources,
): Promise<Draft | undefined> {
  const [product] = question.products
  if (product === undefined || !asksForBuildOnly(question)) return undefined
  const found = await ask(sources, queryFor(product))
  if (found === undefined || found.releases.length === 0) return undefined
  const wanted = wantedPacks(question, product)
  const releases = found.releases.filter(
    ({ servicePack = 'none' }) => wanted.length === 0 || wanted.includes(servicePack),
  )
  const sentences = releases.flatMap(buildsSentence)
  const [first, ...others] = sentences
  if (first === undefined) return noBuild(product, wanted)
  if (wanted.length === 0 && sentences.length > 6) return undefined
  return {
    outcome: 'answered',
    certainty: 'stated',
    sentences: [first, ...others],
    data: { releases: [...releases] },
  }
}

// What a question for the build of a release says beside the release.
const ASKING =
  /^(?:a|an|and|are|build|builds|called|different|do|does|for|has|have|i|in|is|it|list|number|numbers|of|on|or|original|please|release|releases|rtm|server|show|the|to|version|versions|what|whats|which|with|without|s|service|pack|packs|sp\d*[a-z]?|sr\d*|\d+[\d.]*[a-z]?)$/i

/** Anything else asks for something within the release: "build of the driver inside X". */
function asksForBuildOnly({ text, products }: Question): boolean {
  const rest = products.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  )
  return (rest.match(/[\p{L}\p{N}.]+/gu) ?? []).every((word) =>
    ASKING.test(word.replace(/\.$/, '')),
  )
}

function queryFor({ family, version }: NamedProduct): ReleasesQuery {
  return { product: family, ...(version !== undefined && { version }) }
}

/** "without and with SP1" names two. */
function wantedPacks(question: Question, { servicePack }: NamedProduct): string[] {
  const bare = /\bwithout\b|\brtm\b|\bno service pack\b|\boriginal release\b/i.test(question.text)
  const named = [...question.servicePacks, ...(servicePack === undefined ? [] : [servicePack])]
  return [...new Set([...(bare ? ['none'] : []), ...named])]
}

function noBuild({ name, version = '' }: NamedProduct, wanted: readonly string[]): Draft {
  const release = `${name} ${version}`.trim()
  const text = `No article states the build of ${release} ${listed(wanted)}.`
  return { outcome: 'abstained', isFinal: true, reason: { code: 'not-stated', text } }
}

/** The product's own numbers; those of single files only where there are no others. */
function buildsSentence(release: Release): DraftSentence[] {
  const own = release.builds.filter(({ component }) => component === undefined)
  const builds = (own.length > 0 ? own : release.builds).filter(
    ({ citations }) => citations.length > 0,
  )
  if (builds.length === 0) return []
  const numbers = builds.map(({ build, component }) =>
    component === undefined ? build : `${build} (${component})`,
  )
  return [
    {
      text: asSentence(`${nameOf(release)} is build ${listed(numbers.slice(0, 6))}`),
      citations: builds.flatMap(({ citations }) => citations),
    },
  ]
}

/** `undefined` for what the engine refuses. */
async function ask(
  sources: AnswerSources,
  query: ReleasesQuery,
): Promise<ReleasesResponse | undefined> {
  try {
    return await listReleases(sources.holdings, query)
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}
