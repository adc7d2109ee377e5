// "This hotfix supersedes the fix referred to in the following articles:", and the passive.

import type { ArticleId } from '../../model/article-id.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import type { Supersession } from '../../model/statement.ts'
import { compilePhrasings, matchPhrasing, type PhraseMatch } from './phrasing.ts'
import {
  articlesAfter,
  articlesBefore,
  articlesIn,
  releasesIn,
  type StatedSentence,
  statedAt,
} from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'
import { ABOUT_FIXES, NICKNAME, SUPERSESSIONS } from './supersedes.table.ts'

const PATTERNS = compilePhrasings(SUPERSESSIONS)

export const supersedesRule: StatementRule = {
  triggers: ['supersede', 'supercede', 'supercee', 'superseed', 'replace'],
  read(sentence, into) {
    const { text } = sentence
    const match = matchPhrasing(PATTERNS, text)
    if (match === undefined || !ABOUT_FIXES.test(text)) return
    const found = match.text('active') === '' ? passive(sentence, match) : active(sentence, match)
    const parts = found.articles.length + found.names.length + found.releases.length
    if (parts === 0 && match.text('active') !== '') return
    into.supersedes.push({ ...statedAt(sentence, match.text('not') !== ''), ...found })
  },
}

type Parties = Pick<Supersession, 'direction' | 'articles' | 'names' | 'releases'>

function active(sentence: StatedSentence, match: PhraseMatch): Parties {
  const { text } = sentence
  const object = text.slice(match.end - 1)
  const isTurned =
    OBJECT_IS_THIS.test(object) ||
    (NAMES_LIST.test(text.slice(0, match.start)) && !NAMES_LIST.test(object))
  const [from, to] = isTurned ? [0, match.start] : [match.end, text.length]
  return parties(sentence, isTurned ? 'superseded-by' : 'supersedes', from, to)
}

// "the following article", before the verb or after it
const NAMES_LIST = /\bfollowing\b/i

// "The hotfix for the following article now supersedes it:"
const OBJECT_IS_THIS = /^ *(?:it|this (?:hot-?fix|fix|patch|update))\b/i

/** "A is superseded by B" in A names B; in B it names A, and is read the other way round. */
function passive(sentence: StatedSentence, match: PhraseMatch): Parties {
  const { text, place } = sentence
  const by = parties(sentence, 'superseded-by', Math.min(match.end, text.length), text.length)
  const isOwn = by.articles.length > 0 && by.articles.every((id) => id === place.ownId)
  if (!isOwn && !BY_THIS.test(text.slice(match.end))) return by
  return parties(sentence, 'supersedes', 0, match.start)
}

const BY_THIS =
  /^(?:this (?:hot-?fix|fix|patch|update)|the (?:hot-?fix|fix|patch|update) (?:that is )?described in this article)\b/i

function parties(
  sentence: StatedSentence,
  direction: Supersession['direction'],
  from: number,
  to: number,
): Parties {
  const cited = articlesIn(sentence, from, to)
  const articles = cited.length > 0 ? cited : listed(sentence, sentence.text.slice(from, to))
  const names = sentence.text.slice(from, to).match(NICKNAME) ?? []
  const releases = articles.length > 0 ? [] : releasesIn(sentence, from, to).filter(isUpdate)
  return { direction, articles, names: [...new Set(names)], releases }
}

/** "the following article:" and "all fixes of" have their list below, "these articles" above. */
function listed(sentence: StatedSentence, part: string): ArticleId[] {
  if (/\bthese\b.*\barticles\b/i.test(part)) return articlesBefore(sentence)
  const isAbove = NAMES_LIST.test(part) || !/[.!?]\s*$/.test(sentence.text)
  return isAbove ? articlesAfter(sentence) : []
}

function isUpdate({ servicePack, package: kind }: ReleaseName): boolean {
  return servicePack !== undefined || kind !== undefined
}
