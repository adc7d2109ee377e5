// A site whose product no article lists is not answered for from articles on other products.

import { type Question, wants } from '../question/question.ts'
import type { Answerer } from './answerer.ts'

export const unknownSite: Answerer = {
  kind: 'fact',
  intents: ['any'],
  answer: async (question, { profile, holdings }) => {
    // What the question names goes before what the site has.
    if (question.articles.length > 0 || question.products.length > 0) return undefined
    const product = namedSite(question) ?? profile.product
    if (product === undefined) return undefined
    if (holdings.products.find(product) !== undefined) return undefined
    return {
      outcome: 'abstained',
      isFinal: true,
      reason: {
        code: 'unknown-product',
        text: `No article lists the product \u201c${product}\u201d.`,
      },
      narrowing: 'Which product is the question about?',
    }
  },
}

// "a Sample site", "our Example Kit servers": what the site runs, not how it is set up
const SITE =
  /\b(?:an?|our|my) (?!(?:Alpha|Intel|Primary|Secondary|Central|Build)\b)([A-Z][a-z]{3,}(?: [A-Z][a-z]+)*) (?:sites?|servers?)\b/

/** The product of the site for which fixes are asked. */
function namedSite(question: Question): string | undefined {
  return wants(question, 'fixes-needed') ? SITE.exec(question.text)?.[1] : undefined
}
