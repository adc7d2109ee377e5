// "What is a logon point?": sentences that say what it is, not some that only name it. Their usual
// openings ("a logon point is a …") are searched for as phrases.

import { unitsOf } from '../passages/article-units.ts'
import type { PassageUnit } from '../passages/unit.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'

// "What is a logon point?", "what's SMS", "define roaming", "what are site boundaries"
const WHAT_IS =
  /^(?:so |hi,? |please,? )?(?:what(?:['\u2019]s| is| are)|define|explain(?: what)?) (?:(?:an?|the) )?["\u201c]?([\p{L}\p{N}_+#.-]*[\p{L}\p{N}_+#](?: [\p{L}\p{N}_+#.-]*[\p{L}\p{N}_+#]){0,3}?)["\u201d]?(?: (?:is|are))?\s?[?.!]*$/iu
// "the price of Office", "new in SP2", "the default port": a fact about it, not what it is
const ABOUT =
  /\b(?:of|for|in|with|on|at|to|from|by|than|and|or|new|wrong|best|latest|newest|default|maximum|minimum|needed|required|causes?|reasons?|workarounds?|resolution|solution|status|fix|symptoms?|steps?|versions?|builds?|size|dates?|difference|problems?|issues?|errors?|meaning|names?|numbers?|it|this|that|they|q\d+|\d+(?:\.\d+)*|sp\d)\b/i

const OPENINGS = ['is a', 'is an', 'is the', 'are', 'stands for', 'is used']
/** Articles that are read for each opening, and that are quoted. */
const DEPTH = 6
const MAX_QUOTED = 2

export const definition: Answerer = {
  kind: 'definition',
  intents: ['any'],
  answer: async (question, sources) => {
    const term = termToDefine(question.text)
    if (term === undefined || question.files.length + question.codes.length > 0) return undefined
    const found = await definitionsOf(term, sources)
    const [first, ...others] = found.flatMap((one) => sentenceOf(sources, one))
    if (first === undefined) return undefinedTerm(term)
    return { outcome: 'answered', certainty: 'stated', sentences: [first, ...others] }
  },
}

/** What is to be defined; `undefined` for any other question. */
export function termToDefine(text: string): string | undefined {
  const term = WHAT_IS.exec(text.trim())?.[1]
  return term === undefined || ABOUT.test(term) ? undefined : term
}

function undefinedTerm(term: string): Draft {
  return {
    outcome: 'abstained',
    isFinal: true,
    reason: {
      code: 'not-stated',
      text: `No article was found that says what \u201c${term}\u201d is.`,
    },
    narrowing: `What about \u201c${term}\u201d: how to set it up, what fails, or which error it gives?`,
  }
}

interface Defined {
  readonly id: string
  readonly ordinal: number
  readonly unit: PassageUnit
}

/** At most one an article; the plainest opening that some article uses. */
async function definitionsOf(term: string, sources: AnswerSources): Promise<Defined[]> {
  const found = new Map<number, Defined>()
  for (const opening of OPENINGS) {
    const ranked = await sources.ranked(`"${term} ${opening}"`)
    for (const { ordinal } of ranked.slice(0, DEPTH)) {
      const defined = found.has(ordinal) ? undefined : definedIn(sources, ordinal, term)
      if (defined !== undefined) found.set(ordinal, defined)
      if (found.size === MAX_QUOTED) return [...found.values()]
    }
  }
  return [...found.values()]
}

function definedIn(sources: AnswerSources, ordinal: number, term: string): Defined | undefined {
  const article = sources.article(ordinal)
  if (article === undefined) return undefined
  const unit = unitsOf(article).find(({ form, text }) => form !== 'row' && defines(text, term))
  return unit === undefined ? undefined : { id: article.id, ordinal, unit }
}

/**
 * Whether a sentence opens by saying what the term is: "An X is a …", "Long Name (X) is the …", "X
 * stands for …".
 */
export function defines(sentence: string, term: string): boolean {
  const name = `${term
    .replace(/s$/i, '')
    .replace(/[.+#\\-]/g, '\\$&')
    .replace(/ /g, '[ -]')}s?`
  const opening = `^(?:note: )?(?:(?:an?|the) )?(?:microsoft )?["\u201c]?(?:${name}|[\\w /-]{3,60} \\(${name}\\))["\u201d]?`
  const told =
    '(?: \\([^)]{1,60}\\))?,? (?:(?:is|are) (?:an?|the|one|used|designed|intended|simply|basically|defined|software)|stands? for|refers? to)\\b'
  return new RegExp(`${opening}${told}`, 'i').test(sentence) && !ASIDE.test(sentence)
}

// "is the same as", "is a known problem", "is the correct …", "are the steps": says nothing of what it is
const ASIDE =
  /^.{1,120}?\b(?:is|are) (?:an?|the) (?:same|known|correct|wrong|only|following|steps?|problems?|bug|issue|result|cause|reason|first|last|next|following)\b/i

function sentenceOf(sources: AnswerSources, { id, ordinal, unit }: Defined): DraftSentence[] {
  const citations = sources.cite(ordinal, unit.span)
  const [quoted] = citations
  return quoted === undefined ? [] : [{ text: `${id} says: \u201c${unit.text}\u201d`, citations }]
}
