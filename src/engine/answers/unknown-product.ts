// A product that no article names is not answered for from articles on another: "Sample Mobile 5".

import type { Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer } from './answerer.ts'
import { withoutOpening } from './capital-names.ts'

/** Articles in which the name would stand. */
const MAX_RANK = 8

// "Sample Mobile 5", "Example Office Suite 3.1": two words and more with a release behind them
const NAMED_RELEASE = /\b([A-Z][a-z]+(?: [A-Z][a-z]+){1,3}) \d+(?:\.\d+)*(?![\w.])/g
// "Service Pack 2", "Internet Information Server version": parts of a release, not a product
const NO_PRODUCT =
  /\b(?:Service|Pack|Release|Event|Error|Article|Update|Version|Build|Method|Step)\b/

export const unknownProduct: Answerer = {
  kind: 'fact',
  intents: ['any'],
  answer: async (question, sources) => {
    if (question.articles.length > 0) return undefined
    for (const name of unreadNames(question)) {
      if (!(await isNamed(sources, name))) {
        return {
          outcome: 'abstained',
          isFinal: true,
          reason: { code: 'unknown-product', text: `No article on this names ${name}.` },
        }
      }
    }
    return undefined
  },
}

/** Names that are none of the products that were read. */
function unreadNames({ text, products }: Question): string[] {
  return [...text.matchAll(NAMED_RELEASE)].flatMap(({ 1: printed = '', index }) => {
    const name = withoutOpening(printed)
    const end = index + printed.length
    const start = end - name.length
    const isRead = products.some((one) => one.start <= start && one.end >= end)
    return isRead || !name.includes(' ') || NO_PRODUCT.test(name) ? [] : name
  })
}

async function isNamed(sources: AnswerSources, name: string): Promise<boolean> {
  const ranked = await sources.ranked()
  return ranked.slice(0, MAX_RANK).some(({ ordinal }) => {
    const { title = '', source } = sources.article(ordinal) ?? {}
    const text = `${title}\n${source?.text ?? ''}`.replace(/\s+/g, ' ').toLowerCase()
    return text.includes(name.toLowerCase())
  })
}
