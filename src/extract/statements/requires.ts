// "Because of file dependencies, this hotfix requires Sample Server 2.0 Service Pack 6a."

import type { RequiredFile } from '../../model/statement.ts'
import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import { AFTER_REQUIREMENT, FILE_NAME, REQUIREMENTS } from './requires.table.ts'
import { articlesIn, releasesIn, type StatedSentence, statedAt } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'

const PATTERNS = compilePhrasings(REQUIREMENTS)

export const requiresRule: StatementRule = {
  triggers: [
    'require',
    'must',
    'before',
    'prior',
    'prerequisite',
    'need',
    'necessary',
    'should only',
    'can only',
    'may only',
  ],
  read(sentence, into) {
    const { text } = sentence
    const match = matchPhrasing(PATTERNS, text)
    if (match === undefined || NO_REQUIREMENT.test(match.text('what'))) return
    const [from, to] = match.part('what') ?? [0, match.end]
    const end =
      from === 0 ? to : from + (AFTER_REQUIREMENT.exec(text.slice(from, to))?.index ?? to - from)
    const releases = releasesIn(sentence, from, end)
    const articles = articlesIn(sentence, from, end)
    const files = requiredFiles(sentence, from, end)
    if (releases.length + articles.length + files.length === 0) return
    const isNegated = match.text('not') !== ''
    into.requires.push({ ...statedAt(sentence, isNegated), releases, articles, files })
  },
}

// "this fix requires that you add a value", "… requires a restart"
const NO_REQUIREMENT =
  /^(?:that )?(?:you (?:to )?(?:add|delete|change|modify|set|re)|an? (?:restart|reboot|update to))/i

// "version 5.1 or later", "build 2651.32"
const FILE_VERSION = /\b(?:version|build) +(\d+(?:\.\d+)*)/i

function requiredFiles({ text }: StatedSentence, from: number, to: number): RequiredFile[] {
  const part = text.slice(from, to)
  const names = [...part.matchAll(FILE_NAME)].map(([name]) => name)
  const version = names.length === 1 ? FILE_VERSION.exec(part)?.[1] : undefined
  return names.map((name) => ({ name, ...(version !== undefined && { version }) }))
}
