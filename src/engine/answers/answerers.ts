// The ways to answer, in order of trust: what tables and indexes say comes before passages of text.

import type { Answerer } from './answerer.ts'
import { appliesTo } from './applies-to.ts'
import { articleDate } from './article-date.ts'
import { articleSummary } from './article-summary.ts'
import { buildNumber } from './build-number.ts'
import { comparison } from './comparison.ts'
import { definition } from './definition.ts'
import { fileList } from './file-list.ts'
import { fileTable } from './file-table.ts'
import { fixList } from './fix-list.ts'
import { fixedIn } from './fixed-in.ts'
import { fixesNeeded } from './fixes-needed.ts'
import { hotfixFor } from './hotfix-for.ts'
import { keywordCount } from './keyword-count.ts'
import { knownCode } from './known-code.ts'
import { languages } from './languages.ts'
import { citedByArticle, citesArticles } from './links.ts'
import { notHeld } from './not-held.ts'
import { packLists } from './pack-lists.ts'
import { packageName } from './package-name.ts'
import { prerequisite } from './prerequisite.ts'
import { ships } from './ships.ts'
import { siteVerdict } from './site-verdict.ts'
import { stillNeeded } from './still-needed.ts'
import { superseded } from './superseded.ts'
import { textAnswer } from './text/text-answer.ts'
import { unknownPlatform } from './unknown-platform.ts'
import { unknownProduct } from './unknown-product.ts'
import { unknownSite } from './unknown-site.ts'
import { waitFor } from './wait.ts'

export const ANSWERERS: readonly Answerer[] = [
  citedByArticle,
  superseded,
  stillNeeded,
  notHeld,
  articleSummary,
  siteVerdict,
  waitFor,
  keywordCount,
  packLists,
  fixList,
  citesArticles,
  unknownSite,
  unknownPlatform,
  fixesNeeded,
  comparison,
  languages,
  packageName,
  ships,
  fileTable,
  fileList,
  articleDate,
  appliesTo,
  buildNumber,
  knownCode,
  fixedIn,
  prerequisite,
  hotfixFor,
  unknownProduct,
  definition,
  textAnswer,
]
