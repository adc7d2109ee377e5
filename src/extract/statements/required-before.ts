// Upgrade gates: "required for sites with SP1 (build 1380) before any site can be upgraded to SP2".

import type { RequiredBefore } from '../../model/statement.ts'
import { ifClause } from './conditions.ts'
import { compilePhrasings, matchPhrasing, type PhraseMatch } from './phrasing.ts'
import { GATES } from './required-before.table.ts'
import { BEFORE_FIX } from './requires.table.ts'
import { articlesIn, releasesIn, type StatedSentence, statedAt } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'
import { subjectOf } from './subject.ts'

const PATTERNS = compilePhrasings(GATES)

export const requiredBeforeRule: StatementRule = {
  triggers: ['before', 'prior', 'requires'],
  read(sentence, into) {
    const match = matchPhrasing(PATTERNS, sentence.text)
    if (match === undefined || BEFORE_FIX.test(sentence.text)) return
    const gate = readGate(sentence, match)
    if (gate.before.length === 0 || !isAboutFix(sentence, match, gate)) return
    into.requiredBefore.push(gate)
  },
}

function readGate(sentence: StatedSentence, match: PhraseMatch): RequiredBefore {
  const { text } = sentence
  const [from, to] = match.part('before') ?? [match.end, match.end]
  const end = from + (SENTENCE_REST.exec(text.slice(from, to))?.index ?? to - from)
  const articles = articlesIn(sentence)
  const required = releasesOf(sentence, match, 'what')
  const scope = scopeOf(match.text('for'), text.slice(from, end))
  const condition = ifClause(sentence)
  return {
    ...statedAt(sentence, match.text('not') !== ''),
    subject: articles.length + required.length > 0 ? 'named' : subjectOf(text),
    articles,
    required,
    forReleases: releasesOf(sentence, match, 'for'),
    before: releasesIn(sentence, from, end),
    ...(scope !== undefined && { scope }),
    conditions: condition === undefined ? [] : [condition],
  }
}

// Where the upgrade ends: "…to SP2; see", "…to SP2: put them", "…to SP2 if"
const SENTENCE_REST =
  /;|: (?!service pack|sp ?\d)| (?:if|because|or|otherwise|see) |, (?:or|and|you|the|see|otherwise)\b/i

function releasesOf(sentence: StatedSentence, match: PhraseMatch, group: string) {
  const part = match.part(group)
  return part === undefined ? [] : releasesIn(sentence, ...part)
}

function scopeOf(forWhom: string, before: string): RequiredBefore['scope'] {
  if (/\b(?:any|the first)\b/i.test(before)) return 'any'
  return /\b(?:all|each|every)\b/i.test(`${forWhom} ${before}`) ? 'all' : undefined
}

/** A gate names a fix or a release; "the files must be installed before SP2" is none. */
function isAboutFix({ text }: StatedSentence, match: PhraseMatch, gate: RequiredBefore): boolean {
  if (match.text('what') !== '') return gate.required.length > 0
  return match.text('fix') !== '' || FIX_WORD.test(text)
}

const FIX_WORD = /\b(?:hot-?fix|fix|patch|update)(?:es|s)?\b/i
