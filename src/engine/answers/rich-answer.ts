// An answer as a message: what it says, with numbers that lead to its sources.

import type { Answer, AnswerFormat } from '../../contract/answers.ts'
import type { Citation } from '../../contract/citation.ts'
import type { RichBlock, RichPart, RichText } from '../../model/rich-text.ts'
import { renderRichText } from '../../render/rich-text/render-rich-text.ts'

/** The answer, also written in the format of a channel when one is asked for. */
export function withRendering(answer: Answer, format: AnswerFormat | undefined): Answer {
  if (format === undefined) return answer
  return { ...answer, rendered: renderRichText(richAnswer(answer), format) }
}

export interface RichAnswerOptions {
  /** Where an article can be read, if anywhere. */
  readonly urlOf?: (article: string) => string | undefined
  /** UTF-16 units of a quote, about; the answer itself has the whole. */
  readonly quoteLength?: number
}

export function richAnswer(answer: Answer, options: RichAnswerOptions = {}): RichText {
  const { urlOf = () => undefined, quoteLength = Number.POSITIVE_INFINITY } = options
  if (answer.status === 'not-answered') return declined(answer, urlOf)
  return [
    ...spoken(answer),
    ...(answer.certainty === 'inferred'
      ? [paragraph('No article states it: it is inferred.')]
      : []),
    ...(answer.citations.length > 0 ? [paragraph({ strong: 'Sources' })] : []),
    ...answer.citations.map((citation, at) => source(citation, at, urlOf, quoteLength)),
    ...askNext(answer),
  ]
}

type UrlOf = (article: string) => string | undefined

const paragraph = (...parts: RichPart[]): RichBlock => ({ kind: 'paragraph', parts })

/** Sentences run on; lines of a list are items of their own. */
function spoken({ sentences }: Answer): RichBlock[] {
  const blocks: { kind: RichBlock['kind']; parts: RichPart[] }[] = []
  for (const { text, citations } of sentences) {
    const isItem = text.startsWith('- ')
    const marks = citations.map((at) => `[${at + 1}]`).join('')
    const said = `${isItem ? text.slice(2) : text}${marks === '' ? '' : ` ${marks}`}`
    const last = blocks.at(-1)
    if (!isItem && last?.kind === 'paragraph') last.parts.push(` ${said}`)
    else blocks.push({ kind: isItem ? 'item' : 'paragraph', parts: [said] })
  }
  return blocks
}

function source(
  { article, title, quote }: Citation,
  at: number,
  urlOf: UrlOf,
  quoteLength: number,
): RichBlock {
  const parts = [
    `[${at + 1}] `,
    { link: article, url: urlOf(article) },
    ` ${title}: “${shortened(quote, quoteLength)}”`,
  ]
  return { kind: 'item', parts }
}

function shortened(quote: string, length: number): string {
  if (quote.length <= length) return quote
  return `${quote.slice(0, length).replace(/\s*\S*$/, '')} …`
}

function declined({ text, narrowing, nearest }: Answer, urlOf: UrlOf): RichText {
  return [
    paragraph(text),
    ...(narrowing === undefined ? [] : [paragraph(narrowing)]),
    ...(nearest.length > 0 ? [paragraph('The nearest articles:')] : []),
    ...nearest.map(
      ({ id, title }): RichBlock => ({
        kind: 'item',
        parts: [{ link: id, url: urlOf(id) }, ` ${title}`],
      }),
    ),
  ]
}

function askNext({ followUps }: Answer): RichBlock[] {
  if (followUps.length === 0) return []
  return [paragraph('You may ask next:'), ...followUps.map((text) => item(text))]
}

const item = (text: string): RichBlock => ({ kind: 'item', parts: [text] })
