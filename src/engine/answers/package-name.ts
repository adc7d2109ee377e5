// "File name of the Alpha download for Q1?": the package in which a fix comes, by processor where the
// article tells them apart.

import type { Article } from '../../model/article.ts'
import type { Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { clashOf } from './article-scope.ts'
import { processorsOf } from './file-rows.ts'
import { sentencesWith } from './named-sentences.ts'
import { asSentence } from './wording.ts'

// "file name of the … download", "which download", "what must I download", "name of the package"
const ASKS =
  /\bdownloads?\b|\bname of the\b[^?]{0,40}\b(?:package|patch|hot ?fix|update)\b|\bpackage name\b/i
const ASKS_FOR_NAME = /\bname\b|\bwhich\b|\bwhat\b|\brecommended\b|\?$/i

export const packageName: Answerer = {
  kind: 'ships',
  intents: ['ships', 'fixes-needed', 'resolution'],
  answer: async (question, sources) => {
    const { text, files, languages } = question
    if (!ASKS.test(text) || !ASKS_FOR_NAME.test(text) || files.length > 0) return undefined
    if (/\bhow (?:many|big|large)\b|\bwhen\b|\bdate\b|\bsize\b/i.test(text)) return undefined
    const ordinal = await sources.subject()
    const article = ordinal === undefined ? undefined : sources.article(ordinal)
    if (ordinal === undefined || article === undefined || languages.length > 0) return undefined
    if (clashOf(question, article, { mayMention: true }) !== undefined) return undefined
    return draftOf(question, sources, ordinal, article)
  },
}

interface Package {
  readonly name: string
  /** In words of the article: "Alpha". */
  readonly processors: readonly string[]
  readonly sentence: DraftSentence
}

// "posted … as Iprftp4i.exe (x86) and Iprftp4a.exe (Alpha)", "DownloadDownload Odelic.exe now"
const TELLS =
  /\b(?:download|posted|available|package|self-extracting|obtain)\w*\b.*\.(?:exe|zip|msi)\b/i
// "Iprftp4a.exe (Alpha)"
const NAME = /([\w$~-]+\.(?:exe|zip|msi))(?: ?\(([^)]{2,30})\))?/gi

function packagesOf(sources: AnswerSources, ordinal: number, article: Article): Package[] {
  const told = sentencesWith(article, TELLS).flatMap((span): Package[] => {
    const citations = sources.cite(ordinal, span)
    const quote = citations[0]?.quote ?? ''
    return [...quote.matchAll(NAME)].map(([, name = '', note = '']) => ({
      name,
      processors: processorsOf(note),
      sentence: { text: asSentence(quote), citations },
    }))
  })
  const linked = article.downloads.map(({ file, span }): Package => {
    const citations = sources.cite(ordinal, span)
    return {
      name: file,
      processors: [],
      sentence: { text: `${article.id} offers ${file} for download.`, citations },
    }
  })
  return [...told, ...linked.filter(({ name }) => !told.some((one) => one.name === name))]
}

function draftOf(
  question: Question,
  sources: AnswerSources,
  ordinal: number,
  article: Article,
): Draft | undefined {
  const all = packagesOf(sources, ordinal, article)
  const asked = processorsOf(question.text)
  const fitting = all.filter(({ processors }) => processors.some((one) => asked.includes(one)))
  if (asked.length > 0 && fitting.length === 0) return undefined
  const chosen = asked.length > 0 ? fitting : all
  const names = [...new Set(chosen.map(({ name }) => name))]
  const [first] = chosen
  if (first === undefined || names.length > 1) return undefined
  const lead = { text: `It is ${first.name}.`, citations: first.sentence.citations }
  return {
    outcome: 'answered',
    certainty: 'stated',
    sentences: [lead, first.sentence],
    data: { values: names },
  }
}
