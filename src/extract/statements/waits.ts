// "After you apply the update, you must wait until the file is updated … before installing SP2."

import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import { FILE_NAME } from './requires.table.ts'
import { articlesIn, releasesIn, statedAt, statedText } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'
import { WAITS } from './waits.table.ts'

const PATTERNS = compilePhrasings(WAITS)

export const waitRule: StatementRule = {
  triggers: ['wait', 'until'],
  read(sentence, into) {
    const match = matchPhrasing(PATTERNS, sentence.text)
    const until = match?.part('until')
    const before = match?.part('before')
    if (until === undefined || before === undefined) return
    const releases = releasesIn(sentence, ...before)
    const articles = articlesIn(sentence)
    if (releases.length + articles.length === 0) return
    const files = sentence.text.slice(...until).match(FILE_NAME) ?? []
    into.waits.push({
      ...statedAt(sentence),
      until: statedText(sentence, ...until),
      before: releases,
      articles,
      files: [...new Set(files)],
    })
  },
}
