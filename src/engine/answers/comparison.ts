// Two articles side by side: their titles, what they apply to, the versions of the files that both
// bring; or which of two fixes is the one for a site.

import { rowsOfFile, type ShippedFile } from '../../indexes/files/query.ts'
import type { Article } from '../../model/article.ts'
import { canonicalProduct } from '../../model/product-family.ts'
import { compareFileVersions } from '../files/file-version.ts'
import type { NamedProduct, Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { readSite } from './site-of-question.ts'
import { explainTo } from './still-needed.ts'
import { asSentence, listed, lowerFirst } from './wording.ts'

export const comparison: Answerer = {
  kind: 'comparison',
  intents: ['comparison', 'newer'],
  answer: async (question, sources) => {
    const [one, other] = sources.named()
    if (one === undefined) return undefined
    if (other === undefined) {
      return siblingFor(question, sources, one) ?? (await whichCovers(question, sources, one))
    }
    const [file] = question.files
    if (file !== undefined) return filesOf(question, sources, [one, other], file.name)
    return sideBySide(sources, [one, other])
  },
}

/** "Do I take Q1 or its twin?" of a site: the one that applies. */
function siblingFor(question: Question, sources: AnswerSources, ordinal: number) {
  if (!/\b(?:twin|sibling|counterpart|other (?:one|version))\b/i.test(question.text)) return
  const [site] = readSite(question, sources.profile, sources.holdings.releases)?.sites ?? []
  const id = sources.link(ordinal)?.id ?? ''
  const explained = site && explainTo(sources, { ...site, id })
  if (explained === undefined) return
  const { fix, nearest } = explained
  const own = { text: `${id}: ${lowerFirst(fix.because)}`, citations: fix.citations }
  if (fix.verdict === 'applies') return draftOf([{ ...own, text: `Take ${own.text}` }])
  const others = nearest.map((one) => ({
    text: `Take ${one.id}: ${lowerFirst(one.because)}`,
    citations: [...ownTitle(sources, one.id), ...one.citations],
  }))
  const [first] = others
  if (first === undefined) return
  return draftOf([first, { ...own, text: `Not ${own.text}` }])
}

// "which of them lists SMS 2.0 SP2 as well?"
const WHICH_COVERS =
  /\bwhich (?:of (?:them|the two|these)|one)\b[^?]{0,40}\b(?:lists?|covers?|applies|is for|mentions?|names?)\b/i

/** Of a named article and the best other one: those that apply to the release. */
async function whichCovers(
  question: Question,
  sources: AnswerSources,
  ordinal: number,
): Promise<Draft | undefined> {
  const product = question.products.find((one) => one.servicePack ?? one.version)
  if (product === undefined || !WHICH_COVERS.test(question.text)) return undefined
  const ranked = await sources.ranked()
  const other = ranked.find((one) => one.ordinal !== ordinal)?.ordinal
  const both = other === undefined ? [ordinal] : [ordinal, other]
  const [first, ...more] = both.flatMap((one) => coverSentence(sources, one, product))
  return first === undefined ? undefined : draftOf([first, ...more])
}

function coverSentence(
  sources: AnswerSources,
  ordinal: number,
  { family, version, servicePack = 'none' }: NamedProduct,
): DraftSentence[] {
  const lines = (sources.article(ordinal)?.appliesTo ?? []).filter(
    (one) =>
      canonicalProduct(one.product)?.family === family &&
      (version === undefined || one.version === version) &&
      (one.servicePack ?? 'none') === servicePack,
  )
  const [line] = lines
  if (line === undefined) return []
  const pack = servicePack === 'none' ? '' : ` ${servicePack}`
  return [
    {
      text: `${sources.link(ordinal)?.id} applies to ${line.product} ${line.version ?? ''}${pack}.`,
      citations: sources.cite(ordinal, line.span),
    },
  ]
}

/** The title of a held article, to be cited. */
export function ownTitle(sources: AnswerSources, id: string) {
  const ordinal = sources.ordinalOf(id)
  const span = ordinal === undefined ? undefined : sources.article(ordinal)?.titleSpan
  return ordinal === undefined || span === undefined ? [] : sources.cite(ordinal, span)
}

function draftOf(sentences: readonly [DraftSentence, ...DraftSentence[]]): Draft {
  return { outcome: 'answered', certainty: 'stated', sentences }
}

type Pair = readonly [number, number]

/** The versions of one file in two articles. */
function filesOf(
  _question: Question,
  sources: AnswerSources,
  pair: Pair,
  name: string,
): Draft | undefined {
  const all = rowsOfFile(sources.holdings.snapshot.files, name)
  const rows = pair.map((ordinal) => all.filter(({ article }) => article === ordinal))
  const [one, other] = rows.map((own) => own[0])
  if (one === undefined || other === undefined) return undefined
  const order = compareFileVersions(one.cells.version ?? '', other.cells.version ?? '')
  if (order === undefined) return undefined
  const isSame = order === 0 && sizeOf(one) === sizeOf(other)
  const told = [one, other].map((row): DraftSentence => rowSentence(sources, row))
  const newer = order > 0 ? one : other
  const first =
    order === 0
      ? isSame
        ? 'Yes, both bring the same file.'
        : 'Yes, both bring the same version, with different sizes.'
      : `No, they differ: ${sources.link(newer.article)?.id} has the newer one, ${newer.cells.version}.`
  const citations = told.flatMap((sentence) => sentence.citations)
  return {
    outcome: 'answered',
    certainty: 'derived',
    sentences: [{ text: first, citations }, ...told],
    data: { verdict: order === 0 },
  }
}

const sizeOf = ({ bytes, cells }: ShippedFile) => bytes ?? cells.rawSize

function rowSentence(sources: AnswerSources, row: ShippedFile): DraftSentence {
  const { name, version, rawSize, rawDate } = row.cells
  const facts = [
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(rawSize === undefined ? [] : [`size ${rawSize}`]),
    ...(rawDate === undefined ? [] : [`date ${rawDate}`]),
  ]
  const id = sources.link(row.article)?.id
  return {
    text: asSentence(`${id} lists ${name}: ${facts.join(', ')}`),
    citations: sources.cite(row.article, row.span),
  }
}

/** One sentence an article, then the files that differ. */
function sideBySide(sources: AnswerSources, pair: Pair): Draft | undefined {
  const articles = pair.map((ordinal) => sources.article(ordinal))
  const [one, other] = articles
  if (one === undefined || other === undefined) return undefined
  const files = differingFiles(sources, pair, one)
  const [first, second] = pair.map((ordinal, at) => about(sources, ordinal, articles[at]))
  if (first === undefined || second === undefined) return undefined
  return {
    outcome: 'answered',
    certainty: 'derived',
    sentences: [first, second, ...files],
    data: {
      articles: pair.flatMap((o) => sources.link(o) ?? []).map((l) => ({ ...l, held: true })),
    },
  }
}

/** Title and releases, with the release that the article's own fix statements name. */
function about(
  sources: AnswerSources,
  ordinal: number,
  article: Article | undefined,
): DraftSentence | undefined {
  if (article === undefined) return undefined
  const { id, title, titleSpan, appliesTo, requiredBefore, releaseFacts } = article
  const releases = [
    ...new Set(
      appliesTo.map(({ product, version = '', servicePack = '' }) =>
        [product, version, servicePack].filter((part) => part !== '').join(' '),
      ),
    ),
  ]
  const forWhat = requiredBefore
    .flatMap(({ forReleases }) => forReleases)
    .find(({ build }) => build)
  const statement = requiredBefore.find(({ forReleases }) => forReleases.some(({ build }) => build))
  const build = forWhat?.build ?? releaseFacts[0]?.release.build
  const span = statement?.span ?? releaseFacts[0]?.span
  const pack = forWhat?.servicePack === 'none' ? 'without a service pack' : forWhat?.servicePack
  const releaseWords = [pack, build === undefined ? undefined : `build ${build}`].filter(
    (part) => part !== undefined,
  )
  const own = releaseWords.length === 0 ? '' : ` (${releaseWords.join(', ')})`
  const spans = [titleSpan, span, appliesTo[0]?.span]
  return {
    text: asSentence(`${id}: "${title}"${own}; it applies to ${listed(releases.slice(0, 6))}`),
    citations: spans.flatMap((one) => (one === undefined ? [] : sources.cite(ordinal, one))),
  }
}

/** Files that both bring in different versions. */
function differingFiles(sources: AnswerSources, pair: Pair, one: Article): DraftSentence[] {
  const names = new Set(one.fileTables.flatMap(({ rows }) => rows.map(({ name }) => name)))
  return [...names]
    .slice(0, 40)
    .flatMap((name) => {
      const all = rowsOfFile(sources.holdings.snapshot.files, name)
      const [mine, theirs] = pair.map((ordinal) => all.find(({ article }) => article === ordinal))
      const [a, b] = [mine?.cells.version, theirs?.cells.version]
      if (mine === undefined || theirs === undefined || a === undefined || a === b) return []
      if (b === undefined) return []
      const citations = [mine, theirs].flatMap((row) => sources.cite(row.article, row.span))
      return [{ text: `${name} is ${a} in the first and ${b} in the second.`, citations }]
    })
    .slice(0, 3)
}
