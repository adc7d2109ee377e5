// A question as typed → what it says. Deterministic; no input is an error.

import { platformsOf } from '../../model/platform.ts'
import type { Question } from './question.ts'
import { readIntents } from './read-intents.ts'
import {
  readArticles,
  readBuilds,
  readCodes,
  readFiles,
  readKeywords,
  readLanguages,
  readQuoted,
  readRegistryNames,
  readServicePacks,
  readVersions,
} from './read-names.ts'
import { readProducts } from './read-products.ts'

// "What", "2.0", "ccm.dll", "c++": lower-case, without the marks around it
const WORD = /[\p{L}\p{N}][\p{L}\p{N}_.+#'\\/-]*/gu

/** Cost: linear in the text. */
export function readQuestion(typed: string): Question {
  const text = cleanText(typed)
  return {
    text,
    words: (text.match(WORD) ?? []).map((word) => word.toLowerCase().replace(/[.'\\/-]+$/, '')),
    articles: readArticles(text),
    products: readProducts(text),
    builds: readBuilds(text),
    versions: readVersions(text),
    servicePacks: readServicePacks(text),
    platforms: platformsOf(text),
    languages: readLanguages(text),
    files: readFiles(text),
    codes: readCodes(text),
    quotedMessages: readQuoted(text),
    registryNames: readRegistryNames(text),
    keywords: readKeywords(text),
    intents: readIntents(text),
  }
}

/** Control characters and runs of white space count as one blank. */
function cleanText(typed: string): string {
  return typed.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}
