// The phrasings that show what a question wants. Every rule that fits counts; the order of the tables is
// the order of trust. Source: wordings of support requests, written down before use; the examples are
// questions that the rule sees, `test/engine/question/intents.test.ts` asks them all.

import type { IntentRule } from './intent.ts'
import { ARTICLE_RULES } from './intents-of-articles.table.ts'
import { FILE_RULES } from './intents-of-files.table.ts'
import { FIX_RULES } from './intents-of-fixes.table.ts'
import { RELEASE_RULES } from './intents-of-releases.table.ts'
import { TEXT_RULES } from './intents-of-text.table.ts'

export const INTENT_RULES: readonly IntentRule[] = [
  ...ARTICLE_RULES,
  ...FIX_RULES,
  ...FILE_RULES,
  ...RELEASE_RULES,
  ...TEXT_RULES,
]
