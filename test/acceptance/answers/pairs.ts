// The question-answer pairs of questions.jsonl, in the shape of the public examples.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Pair {
  readonly id: string
  readonly question: string
  readonly kind: string
  readonly gold: {
    readonly type: string
    readonly value: unknown
    /** All must occur in an answer; alternatives within one are separated by "|". */
    readonly keys?: readonly string[]
  }
  readonly citations: readonly string[]
  readonly note: string
}

export const lines = readFileSync(join(import.meta.dirname, 'questions.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')

export const pairs: readonly Pair[] = lines.map((line) => JSON.parse(line))

/** Lower case, runs of white space as one blank. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase()
}

/** Whether one of the alternatives of the key stands in the text. */
export function occurs(key: string, text: string): boolean {
  return key.split('|').some((one) => plain(text).includes(plain(one)))
}
