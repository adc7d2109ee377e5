// What a service pack corrects, and which confirmed problems it still has: "Which bugs are fixed in SMS
// 2.0 SP3?", "Known problems of SMS 2.0 SP2 without a fix?"

import type { Citation } from '../../contract/citation.ts'
import type { KnownProblem, KnownProblemsQuery } from '../../contract/problems.ts'
import { isRefusal } from '../../model/errors.ts'
import { type NamedProduct, type Question, wants } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { counted } from './wording.ts'

/** Lines of the text; the count is that of all. */
const MAX_LINES = 20

const THINGS = '(?:bugs?|hot ?fix(?:es)?|fix(?:es)?|problems?|issues?|corrections?|articles?)'
const CORRECTED = [
  // "which bugs are fixed in SP3", "how many problems were corrected by SP3"
  new RegExp(
    `\\b${THINGS}\\b[^?]{0,30}\\b(?:fixed|corrected|included|contained|resolved|solved|cured)\\b[^?]{0,10}\\b(?:in|by|with)\\b`,
    'i',
  ),
  // "what does SP3 fix", "what is fixed in SP3", "list of fixes in SP3"
  /^(?:so |and )?what (?:does|did)\b[^?]{1,60}\b(?:fix|correct|solve|contain|include)\s?\??$/i,
  /^(?:so |and )?what(?:'s| is| was| has been)? (?:fixed|corrected|included) (?:in|by|with)\b/i,
  new RegExp(
    `\\b(?:list|all|which|what|how many)\\b[^?]{0,30}\\b${THINGS} (?:in|of)\\b[^?]{0,50}$`,
    'i',
  ),
]
// "known problems of SP2", "open issues in SP2", "what is still broken in SP2"
const OPEN =
  /\b(?:known|open|remaining|unresolved|unfixed|outstanding|confirmed) (?:problems?|issues?|bugs?)\b|\bstill (?:broken|open|unfixed)\b/i
const REMEDIES: readonly (readonly [KnownProblem['remedy'], RegExp])[] = [
  ['workaround', /\b(?:only|with|by) (?:a |an )?workarounds?\b/i],
  ['none', /\bwithout (?:a |any )?(?:fix|hot ?fix|remedy|correction)\b|\bno (?:fix|remedy)\b/i],
]

export const packLists: Answerer = {
  kind: 'list',
  intents: ['any'],
  answer: async (question, sources) => {
    const named = packNamed(question)
    if (named === undefined) return undefined
    if (OPEN.test(question.text)) return openProblems(question, sources, named)
    const asks = CORRECTED.some((pattern) => pattern.test(question.text))
    return asks && endsWithPack(question, named) ? corrected(question, sources, named) : undefined
  },
}

type Pack = NamedProduct & { readonly servicePack: string }

/** One product with one service pack, and nothing else that a question may be about. */
function packNamed(question: Question): Pack | undefined {
  const { products, servicePacks, articles, files, codes, keywords, builds } = question
  if (articles.length + files.length + codes.length + keywords.length + builds.length > 0) return
  const [product, ...others] = products
  if (product === undefined || others.length > 0 || servicePacks.length !== 1) return undefined
  const servicePack = product.servicePack ?? servicePacks[0]
  if (servicePack === undefined || servicePack === 'none') return undefined
  return { ...product, servicePack }
}

// "SP2", "Service Pack 6a"
const PACK = /\b(?:SP|SR|service pack)[ -]?\d{1,2}[a-z]?\b/gi

/** "Which bug in SP2 makes the client hang?" asks for one of them. */
function endsWithPack({ text }: Question, { end }: Pack): boolean {
  const ends = [...text.matchAll(PACK)].map(({ 0: pack, index }) => index + pack.length)
  return /^(?: (?:fix|correct|solve|contain|include)(?:es|s)?)?[\s?.!)]*$/.test(
    text.slice(Math.max(end, ...ends)),
  )
}

const nameOf = (...parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined).join(' ')

function corrected(
  question: Question,
  { holdings }: AnswerSources,
  { family, version, servicePack }: Pack,
): Draft | undefined {
  const asked = { product: family, servicePack, ...(version !== undefined && { version }) }
  const found = unlessRefused(() => holdings.fixes.fixesOfPack(asked, MAX_LINES))
  if (found === undefined) return undefined
  const release = nameOf(found.product, found.version, found.servicePack)
  const says = found.total === 1 ? 'is' : 'are'
  const head = `${counted(found.total, 'fix')} ${says} stated to be in ${release}`
  return listDraft(question, { head, total: found.total, items: found.fixes })
}

function openProblems(
  question: Question,
  { holdings }: AnswerSources,
  { family, version, servicePack }: Pack,
): Draft | undefined {
  const remedy = REMEDIES.find(([, pattern]) => pattern.test(question.text))?.[0]
  const query: KnownProblemsQuery = {
    product: family,
    servicePack,
    limit: MAX_LINES,
    ...(version !== undefined && { version }),
    ...(remedy !== undefined && { remedy }),
  }
  const found = unlessRefused(() => holdings.fixes.knownProblems(query))
  const [release] = found?.releases ?? []
  if (found === undefined || release === undefined) return undefined
  const name = nameOf(found.product, release.version, release.servicePack)
  const of =
    remedy === 'none'
      ? ' with neither fix nor workaround'
      : remedy === 'workaround'
        ? ' with only a workaround'
        : ''
  const head = `${counted(found.total, 'confirmed problem')} of ${name}${of}`
  return listDraft(question, { head, total: found.total, items: found.problems })
}

interface Listing {
  readonly head: string
  readonly total: number
  readonly items: readonly {
    readonly id: string
    readonly title?: string
    readonly citations: readonly Citation[]
  }[]
}

function listDraft(question: Question, { head, total, items }: Listing): Draft | undefined {
  const lines = items.flatMap(({ id, title, citations }): DraftSentence[] => {
    const text = `- ${id}${title === undefined ? '' : `: ${title}`}`
    return citations.length === 0 ? [] : [{ text, citations }]
  })
  const [first] = lines
  if (first === undefined) return undefined
  const more = total > lines.length ? `, the first ${lines.length}` : ''
  return {
    outcome: 'answered',
    certainty: 'derived',
    ...(wants(question, 'count') && { kind: 'count' }),
    sentences: [{ text: `${head}${more}:`, citations: first.citations }, ...lines],
    data: { count: total, values: items.map(({ id }) => id) },
  }
}

/** `undefined` for what the engine refuses: no question of a person is an error. */
function unlessRefused<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}
