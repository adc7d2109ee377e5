// The ways to answer, in order of trust: what tables and indexes say comes before passages of text.

import type { Answerer } from './answerer.ts'
import { appliesTo } from './applies-to.ts'
import { fileTable } from './file-table.ts'
import { fixesNeeded } from './fixes-needed.ts'
import { keywordCount } from './keyword-count.ts'
import { citedByArticle, citesArticles } from './links.ts'
import { notHeld } from './not-held.ts'

export const ANSWERERS: readonly Answerer[] = [
  citedByArticle,
  notHeld,
  keywordCount,
  citesArticles,
  fixesNeeded,
  fileTable,
  appliesTo,
]
