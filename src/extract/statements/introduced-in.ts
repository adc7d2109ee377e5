// "This problem was introduced in Sample Server 2.0 Service Pack 3": releases before it lack it.

import { INTRODUCTIONS } from './introduced-in.table.ts'
import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import { releasesIn, statedAt } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'

const PATTERNS = compilePhrasings(INTRODUCTIONS)

export const introducedInRule: StatementRule = {
  triggers: ['introduced', 'occur', 'appear', 'happen', 'begin', 'began'],
  read(sentence, into) {
    const part = matchPhrasing(PATTERNS, sentence.text)?.part('release')
    if (part === undefined) return
    const [from, to] = part
    const end = AFTER_RELEASE.exec(sentence.text.slice(from, to))?.index ?? to - from
    const releases = releasesIn(sentence, from, from + end)
    const isPack = releases.every(
      ({ servicePack, package: kind }) => kind === undefined && /\d/.test(servicePack ?? ''),
    )
    if (releases.length > 0 && isPack) into.introducedIn.push({ ...statedAt(sentence), releases })
  },
}

// Where another thought begins: "in SP5 by the fix of …"
const AFTER_RELEASE = /[;,]| (?:by|but|because|if|when|which|that|and is) /i
