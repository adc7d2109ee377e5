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

/** UTF-16 units of a quote in a message; the answer itself has the whole. */
const QUOTE_LENGTH = 280

/** @param urlOf where an article can be read, if anywhere. */
export function richAnswer(
  answer: Answer,
  urlOf: (article: string) => string | undefined = () => undefined,
): RichText {
  if (answer.status === 'not-answered') return declined(answer, urlOf)
  return [
    ...spoken(answer),
    ...(answer.citations.length > 0 ? [paragraph({ strong: 'Sources' })] : []),
    ...answer.citations.map((citation, at) => source(citation, at, urlOf)),
    ...askNext(answer),
  ]
}

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
  urlOf: (article: string) => string | undefined,
): RichBlock {
  const parts = [
    `[${at + 1}] `,
    { link: article, url: urlOf(article) },
    ` ${title}: “${shortened(quote)}”`,
  ]
  return { kind: 'item', parts }
}

function shortened(quote: string): string {
  if (quote.length <= QUOTE_LENGTH) return quote
  return `${quote.slice(0, QUOTE_LENGTH).replace(/\s*\S*$/, '')} …`
}

function declined(
  { text, narrowing, nearest }: Answer,
  urlOf: (article: string) => string | undefined,
): RichText {
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
