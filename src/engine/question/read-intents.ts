// A question → what it may want, by the table of phrasings.

import { INTENT_NAMES } from './intent.ts'
import { INTENT_RULES } from './intents.table.ts'
import type { SeenIntent } from './question.ts'

/** Phrasings stand near the beginning or the end of a question; a pasted log behind it is none. */
const MAX_LENGTH = 2_000

/** In the order of the table, each intent once with the first rule that saw it. */
export function readIntents(text: string): SeenIntent[] {
  const plain = readablePart(text).toLowerCase().replace(/\s+/g, ' ').trim()
  const seen = INTENT_RULES.filter(({ pattern }) => pattern.test(plain))
  return INTENT_NAMES.flatMap((intent) => {
    const rule = seen.find((one) => one.intent === intent)
    return rule === undefined ? [] : { intent, rule: rule.name }
  })
}

/** All of a short text; of a long one both ends. */
function readablePart(text: string): string {
  if (text.length <= MAX_LENGTH) return text
  return `${text.slice(0, MAX_LENGTH / 2)} ${text.slice(-MAX_LENGTH / 2)}`
}
