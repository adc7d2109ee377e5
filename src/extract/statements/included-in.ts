// "This fix is included in the Hotfix folder on the SP2 CD-ROM", "… are not included in the HRP".

import type { ReleaseName } from '../../model/release-name.ts'
import { AFTER_INCLUSION, INCLUDED_SUBJECT, INCLUSIONS } from './included-in.table.ts'
import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import { articlesAfter, articlesIn, releasesIn, statedAt } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'
import { subjectOf } from './subject.ts'

const PATTERNS = compilePhrasings(INCLUSIONS)

export const includedInRule: StatementRule = {
  triggers: ['included', 'contained', 'incorporated', 'as part of', 'as a part of'],
  read(sentence, into) {
    const match = matchPhrasing(PATTERNS, sentence.text)
    const [from, to] = match?.part('in') ?? [0, 0]
    const [, subjectEnd] = match?.part('subject') ?? [0, 0]
    if (match === undefined || !isFix(match.text('subject'), match.text('not') !== '')) return
    const end = from + (AFTER_INCLUSION.exec(sentence.text.slice(from, to))?.index ?? to - from)
    const releases = releasesIn(sentence, from, end).filter(isUpdate)
    if (releases.length === 0) return
    const cited = articlesIn(sentence, 0, subjectEnd)
    const isListed = cited.length === 0 && /following.*:\s*$/.test(sentence.text)
    const articles = isListed ? articlesAfter(sentence) : cited
    into.includedIn.push({
      ...statedAt(sentence, match.text('not') !== ''),
      subject: articles.length > 0 ? 'named' : subjectOf(match.text('subject')),
      articles,
      releases,
    })
  },
}

// "SP3 contains the fixes that are included with SP2" says nothing of its own fix.
const RELATIVE = /\b(?:that|which) *$/i

function isFix(subject: string, isNegated: boolean): boolean {
  return INCLUDED_SUBJECT.test(subject) && (isNegated || !RELATIVE.test(subject))
}

/** Products ship files; fixes are included in service packs and packages. */
function isUpdate({ servicePack = 'none', package: kind }: ReleaseName): boolean {
  const isPackage = kind !== undefined && kind !== 'resource-kit'
  return !['none', 'unnumbered'].includes(servicePack) || isPackage
}
