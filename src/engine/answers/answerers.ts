// The ways to answer, in order of trust: what tables and indexes say comes before passages of text.

import type { Answerer } from './answerer.ts'
import { keywordCount } from './keyword-count.ts'

export const ANSWERERS: readonly Answerer[] = [keywordCount]
