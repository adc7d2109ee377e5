// Lists of articles to apply to a release: "If the site is running X with SP1, view the following
// articles:", "SP1 Sites:", "A site with SP1 needs Q100100 and Q100200." Lists of what a release fixed
// are read by fix-lists.ts.

import type { ArticleId } from '../../model/article-id.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import { APPLY_LISTS, RELEASE_LABEL } from './release-lists.table.ts'
import {
  articlesAfter,
  articlesIn,
  releasesIn,
  type StatedSentence,
  statedAt,
} from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'

const PATTERNS = compilePhrasings(APPLY_LISTS)

export const releaseListRule: StatementRule = {
  triggers: ['running', 'accompanying', 'that you must', 'site', 'server', 'computer', 'client'],
  read(sentence, into) {
    const isHead = /:\s*$/.test(sentence.text)
    if (!isHead && !NAMES_ARTICLE.test(sentence.text)) return
    const { releases, articles } = isHead ? listBelow(sentence) : listWithin(sentence)
    if (articles.length === 0) return
    into.releaseLists.push({ ...statedAt(sentence), relation: 'apply', releases, articles })
  },
}

const NAMES_ARTICLE = /\bQ\d{5,6}\b/

interface ApplyList {
  readonly releases: readonly ReleaseName[]
  readonly articles: readonly ArticleId[]
}

function listBelow(sentence: StatedSentence): ApplyList {
  const releases = listReleases(sentence)
  return { releases, articles: releases.length === 0 ? [] : articlesAfter(sentence) }
}

/** "A site with SP1 needs Q100100 and Q100200." */
function listWithin(sentence: StatedSentence): ApplyList {
  const part = matchPhrasing(PATTERNS, sentence.text)?.part('release')
  const releases = part === undefined ? [] : releasesIn(sentence, ...part)
  if (part === undefined || releases.length === 0) return { releases: [], articles: [] }
  return { releases, articles: articlesIn(sentence, part[1]) }
}

function listReleases(sentence: StatedSentence): ReleaseName[] {
  const part = matchPhrasing(PATTERNS, sentence.text)?.part('release')
  if (part !== undefined) return releasesIn(sentence, ...part)
  return RELEASE_LABEL.test(sentence.text) ? releasesIn(sentence) : []
}
