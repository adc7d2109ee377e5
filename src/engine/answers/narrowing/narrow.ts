// One question back where there is no answer: what the nearest articles differ in and the question
// leaves open, or takes for something that none of them is about.

import type { AnswerReason } from '../../../contract/answers.ts'
import type { Article } from '../../../model/article.ts'
import { PLATFORMS, type Platform, platformsOf } from '../../../model/platform.ts'
import { canonicalProduct } from '../../../model/product-family.ts'
import { coverage } from '../../passages/rank-units.ts'
import type { Sought, SoughtTerm } from '../../passages/sought.ts'
import type { Question } from '../../question/question.ts'
import { CONTRADICTED, NARROWINGS, type NarrowingKind } from './narrowings.table.ts'

/** What the question back is made of. */
export interface Unanswered {
  readonly question: Question
  readonly reason: AnswerReason
  /** Best first. */
  readonly nearest: readonly Article[]
  readonly sought: Sought
}

/** Always ends in a question mark. Cost: linear in the nearest articles. */
export function narrowingOf(unanswered: Unanswered): string {
  const alike = { ...unanswered, nearest: alikeOf(unanswered) }
  for (const kind of NARROWINGS[unanswered.reason.code]) {
    const question = ASKING[kind](alike)
    if (question !== undefined) return question
  }
  return SUBJECT
}

/** How much less of the question an article may hold than the best, to be meant as well. */
const COVERAGE_MARGIN = 0.25

function alikeOf({ nearest, sought }: Unanswered): Article[] {
  const shares = nearest.map(({ title, source }) =>
    coverage(sought, sought.in(`${title}\n${source.text}`)),
  )
  const least = Math.max(0, ...shares) - COVERAGE_MARGIN
  return nearest.filter((_, at) => (shares[at] ?? 0) >= least)
}

const SUBJECT = 'Which product is it about, and what does it do or show?'

/** No more are offered. */
const MOST_CHOICES = 3

const ASKING: Readonly<Record<NarrowingKind, (unanswered: Unanswered) => string | undefined>> = {
  product: askProduct,
  version: askVersion,
  platform: askPlatform,
  'rare-word': askRareWord,
  word: askWord,
  number: askNumber,
  article: askArticle,
  subject: () => SUBJECT,
}

function isContradicted({ reason }: Unanswered, kind: NarrowingKind): boolean {
  return CONTRADICTED[reason.code]?.includes(kind) === true
}

function askProduct(unanswered: Unanswered): string | undefined {
  const { question, nearest } = unanswered
  const isOpen = question.products.length === 0 && question.articles.length === 0
  if (!isOpen && !isContradicted(unanswered, 'product')) return undefined
  const named = new Set(question.products.map(({ family }) => family))
  const products = distinct(nearest.flatMap(productOf)).filter((name) => !named.has(name))
  if (products.length < (isOpen ? 2 : 1)) return undefined
  return choice('Which product is it about', 'Is it about', products)
}

/** What the article is about first. */
function productOf({ appliesTo: [first] }: Article): string[] {
  return first === undefined ? [] : [canonicalProduct(first.product)?.family ?? first.product]
}

function askVersion(unanswered: Unanswered): string | undefined {
  const { question, nearest } = unanswered
  const [named] = question.products
  if (named?.version !== undefined && !isContradicted(unanswered, 'version')) return undefined
  if (question.articles.length > 0 && !isContradicted(unanswered, 'version')) return undefined
  const family = named?.family ?? nearest.flatMap(productOf)[0]
  if (family === undefined) return undefined
  const lists = nearest.map((article) => versionsOf(article, family))
  // Articles on the same releases are not told apart by them.
  if (named?.version === undefined && distinct(lists.map(String)).length < 2) return undefined
  const versions = distinct(lists.flat())
    .filter((version) => version !== named?.version)
    .sort(byNumber)
  if (versions.length < (named?.version === undefined ? 2 : 1)) return undefined
  return choice(`Which version of ${family}`, `Is it about ${family}`, versions)
}

function versionsOf({ appliesTo }: Article, family: string): string[] {
  return appliesTo.flatMap(({ product, version }) => {
    const own = canonicalProduct(product)?.family ?? product
    return own === family ? (version ?? []) : []
  })
}

const byNumber = (one: string, other: string) =>
  one.localeCompare(other, 'en', { numeric: true }) || (one < other ? -1 : 1)

const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  intel: 'Intel',
  alpha: 'Alpha',
  mips: 'MIPS',
  powerpc: 'PowerPC',
}

function askPlatform({ question, nearest: [first] }: Unanswered): string | undefined {
  const said = new Set(platformsOf(first?.source.text ?? ''))
  const others = PLATFORMS.filter((one) => said.has(one) && !question.platforms.includes(one))
  if (others.length === 0) return undefined
  const names = others.map((platform) => PLATFORM_NAMES[platform])
  return choice('Which processor does it have', 'Is it for', names)
}

/** Share of the highest rarity: of a word that almost no article holds. */
const RARE = 0.9

function askRareWord(unanswered: Unanswered): string | undefined {
  const term = missingTerm(unanswered)
  const isRare = (term?.rarity ?? 0) >= RARE * unanswered.sought.highestRarity
  return isRare ? askWord(unanswered) : undefined
}

function askWord(unanswered: Unanswered): string | undefined {
  const term = missingTerm(unanswered)
  // A question of one word is told nothing by asking for that word again.
  if (term === undefined || unanswered.question.words.length < 2) return undefined
  return `How else can \u201c${shortened(asTyped(term.word, unanswered.question.text))}\u201d be described?`
}

/** "samplekey" → "SampleKey", where the question has it so. */
function asTyped(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word)
  return at < 0 ? word : text.slice(at, at + word.length)
}

/** The most telling word that no near article holds. */
function missingTerm({ nearest, sought }: Unanswered): SoughtTerm | undefined {
  const held = new Set(
    nearest.flatMap(({ title, source }) => [...sought.in(`${title}\n${source.text}`)]),
  )
  const [rarest] = sought.terms
    .filter(({ isAsking, isProduct }, number) => !isAsking && !isProduct && !held.has(number))
    .sort((one, other) => other.rarity - one.rarity)
  return rarest
}

function askNumber({ question: { articles } }: Unanswered): string | undefined {
  const [id] = articles
  return id && `Is ${id} the right number, and what is the article about?`
}

function askArticle({ nearest }: Unanswered): string | undefined {
  const titles = nearest.map(({ id, title }) => `${id} \u201c${shortened(title)}\u201d`)
  if (titles.length < 2) return titles[0] && `Is ${titles[0]} meant?`
  return choice('Which of these is meant', 'Is it', titles)
}

/** UTF-16 units of a title in a question, about. */
const LONGEST_TITLE = 90

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= LONGEST_TITLE) return plain
  return `${plain.slice(0, LONGEST_TITLE).replace(/\s*\S*$/, '')} …`
}

/** "Which product: A, B or C?", "Is it about A?" */
function choice(many: string, one: string, all: readonly string[]): string {
  const offered = all.slice(0, MOST_CHOICES)
  const last = offered.at(-1) ?? ''
  if (offered.length < 2) return `${one} ${last}?`
  return `${many}: ${offered.slice(0, -1).join(', ')} or ${last}?`
}

const distinct = (all: readonly string[]) => [...new Set(all)]
