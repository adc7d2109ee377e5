// "Which service pack fixed it?": the release that an article states for its fix, in its own words.

import type { Article } from '../../model/article.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import type { FixedIn } from '../../model/statement.ts'
import { type Question, wants } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { clashOf, platformClash } from './article-scope.ts'
import { asSentence, listed } from './wording.ts'

// "Has … released a service pack …?", "which sp"
const ASKS_FOR_RELEASE =
  /\b(?:which|what|in which|has|good|fixed|first|where|version|release|sp|service packs?|corrected|patch)\b/i

// "bug 2660, fixed in Sample Kit 1": the release is told, not asked for
const NAMES_RELEASE =
  /\b(?:fixed|corrected|repaired|cured) (?:in|by|with) (?!Which|What|Where)[A-Z]/

// "which DLL version", "version of the driver file": a release of the product is no answer
const ASKS_FOR_FILE =
  /\b(?:dll|exe|file|vxd|ocx)(?:'s)? versions?\b|\bversions? of the (?:dll|exe|file)\b/i

export const fixedIn: Answerer = {
  kind: 'fixed-in',
  intents: ['fixed-in', 'status'],
  answer: async (question, sources) => {
    if (question.files.length > 0 || !ASKS_FOR_RELEASE.test(question.text)) return undefined
    if (NAMES_RELEASE.test(question.text) || ASKS_FOR_FILE.test(question.text)) return undefined
    if (!wants(question, 'fixed-in') && !/\bservice pack|\bfix\b/i.test(question.text)) {
      return undefined
    }
    const ordinal = await sources.subject()
    const article = ordinal === undefined ? undefined : sources.article(ordinal)
    if (ordinal === undefined || article === undefined) return undefined
    const clash =
      clashOf(question, article, { mayMention: true }) ?? platformClash(question, article)
    if (clash !== undefined) {
      return { outcome: 'abstained', reason: clash, isFinal: true, nearest: [ordinal] }
    }
    const draft = stated(sources, ordinal, article, question)
    return draft ?? nothingStated(question, article, ordinal)
  },
}

/** What the text says; a keyword only where the text is silent. */
function stated(
  sources: AnswerSources,
  ordinal: number,
  article: Article,
  { text }: Question,
): Draft | undefined {
  const usable = article.fixedIn.filter(isUsable)
  const own = ASKS_FOR_PACK.test(text) ? usable.filter(namesPack) : usable
  const said = own.filter(({ evidence }) => evidence === 'text')
  const first = said.filter(({ isFirst }) => isFirst === true)
  const told = first.length > 0 ? first : said
  if (told.length > 0) return draftOf(sources, ordinal, told, 'stated')
  const marked = own.filter(({ evidence }) => evidence === 'keyword')
  return marked.length > 0 ? draftOf(sources, ordinal, marked, 'derived') : undefined
}

// "which service pack", "first SP with the fix"; not "which version or service pack"
const ASKS_FOR_PACK =
  /^(?!.*\b(?:version|release|edition|build)s?\b).*\b(?:which|what|first|lowest)\b[^?]{0,30}\b(?:service packs?|sps?)\b/is

function namesPack({ releases }: FixedIn): boolean {
  return releases.some(({ servicePack }) => servicePack !== undefined)
}

function isUsable({ isNegated, isPlanned, releases, articles }: FixedIn): boolean {
  return isNegated !== true && isPlanned !== true && releases.length > 0 && articles.length === 0
}

function draftOf(
  sources: AnswerSources,
  ordinal: number,
  statements: readonly FixedIn[],
  certainty: 'stated' | 'derived',
): Draft | undefined {
  const id = sources.link(ordinal)?.id ?? ''
  const distinct = [...new Map(statements.map((one) => [one.span.start, one])).values()]
  const sentences = distinct.flatMap((one): DraftSentence[] => {
    const citations = sources.cite(ordinal, one.span)
    const [first] = citations
    if (first === undefined) return []
    const names = listed(one.releases.map(nameOf))
    const text =
      one.evidence === 'text'
        ? asSentence(first.quote)
        : `${id} is marked as fixed in ${names} (${first.quote}).`
    return [{ text, citations }]
  })
  const [first, ...others] = sentences
  if (first === undefined) return undefined
  return {
    outcome: 'answered',
    certainty,
    sentences: [first, ...others.slice(0, 4)],
    data: { values: distinct.flatMap(({ releases }) => releases.map(nameOf)) },
    followUps: [`What does ${id} apply to?`, `Which articles refer to ${id}?`],
  }
}

function nameOf({ product, productCode, version, servicePack }: ReleaseName): string {
  return [product ?? productCode, version, servicePack].filter((one) => one !== undefined).join(' ')
}

// Any sign that the article tells of a correction: "was corrected in", "no longer occurs", "fixed in"
const CORRECTION =
  /\b(?:correct|fix|resolv|repair|solv|updat|upgrad|obtain|no\s{1,8}longer|not\s{1,8}occur|not\s{1,8}present|later\s{1,8}version)/i

/** The article is about it and says nothing of a correction. */
function nothingStated(question: Question, article: Article, ordinal: number): Draft | undefined {
  const text = article.sections.map((section) => section.text).join('\n')
  const isNamed = question.articles.length > 0
  if (!isNamed || CORRECTION.test(text)) return undefined
  return {
    outcome: 'abstained',
    isFinal: true,
    reason: {
      code: 'not-stated',
      text: `${article.id} does not say in which release it is corrected.`,
    },
    nearest: [ordinal],
  }
}
