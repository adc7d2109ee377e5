// Lists of articles to apply to a release: "If the site is running X with SP1, view the following
// articles:", "SP1 Sites:". Lists of what a release fixed are read by fix-lists.ts.

import type { ReleaseName } from '../../model/release-name.ts'
import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import { APPLY_LISTS, RELEASE_LABEL } from './release-lists.table.ts'
import { articlesAfter, releasesIn, type StatedSentence, statedAt } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'

const PATTERNS = compilePhrasings(APPLY_LISTS)

export const releaseListRule: StatementRule = {
  triggers: ['running', 'accompanying', 'that you must', 'site', 'server', 'computer', 'client'],
  read(sentence, into) {
    if (!/:\s*$/.test(sentence.text)) return
    const releases = listReleases(sentence)
    const articles = releases.length === 0 ? [] : articlesAfter(sentence)
    if (articles.length === 0) return
    into.releaseLists.push({ ...statedAt(sentence), relation: 'apply', releases, articles })
  },
}

function listReleases(sentence: StatedSentence): ReleaseName[] {
  const part = matchPhrasing(PATTERNS, sentence.text)?.part('release')
  if (part !== undefined) return releasesIn(sentence, ...part)
  return RELEASE_LABEL.test(sentence.text) ? releasesIn(sentence) : []
}
