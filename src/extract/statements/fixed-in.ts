// "This problem was first corrected in Sample Server 2.0 Service Pack 4."

import {
  ADVICE,
  AFTER_RELEASE,
  BUT_ONLY,
  CORRECTED_SUBJECT,
  FIXED_IN,
  NO_RELEASE,
  RESOLVED_BY,
} from './fixed-in.table.ts'
import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import { articlesIn, releasesIn, type StatedSentence, statedAt } from './stated-sentence.ts'
import type { StatementDraft, StatementRule } from './statement-rule.ts'

const PATTERNS = compilePhrasings(FIXED_IN)
const ADVISED = compilePhrasings(RESOLVED_BY)

export const fixedInRule: StatementRule = {
  triggers: [
    'corrected',
    'fixed',
    'resolved',
    'addressed',
    'eliminated',
    'to resolve',
    'to correct',
    'to fix',
    'to eliminate',
  ],
  read(sentence, into) {
    const { text } = sentence
    const match = matchPhrasing(PATTERNS, text)
    if (match === undefined) return readAdvice(sentence, into)
    if (NO_RELEASE.test(text.slice(match.end))) return
    const before = text.slice(0, match.start)
    if (ADVICE.test(before) || LISTS.test(before) || !CORRECTED_SUBJECT.test(before)) return
    const end = AFTER_RELEASE.exec(text.slice(match.end))?.index ?? text.length
    const releases = releasesIn(sentence, match.end, match.end + end)
    if (releases.length === 0 && !LATER_RELEASE.test(text.slice(match.end))) return
    const articles = articlesIn(sentence, 0, match.start).filter(
      (id) => id !== sentence.place.ownId,
    )
    const isPartial = match.text('part') !== '' || BUT_ONLY.test(text.slice(match.end + end))
    const isFirst = match.text('first') !== '' || match.text('first2') !== ''
    into.fixedIn.push({
      ...statedAt(sentence, match.text('not') + match.text('not2') !== ''),
      evidence: 'text',
      releases,
      articles,
      ...(isFirst && { isFirst: true }),
      ...(isPartial && { isPartial: true }),
    })
  },
}

/** "To resolve this problem, install Sample Server 4.0 Service Pack 1": numbered packs alone. */
function readAdvice(sentence: StatedSentence, into: StatementDraft): void {
  const part = matchPhrasing(ADVISED, sentence.text)?.part('release')
  if (part === undefined) return
  const [from, to] = part
  const end = AFTER_RELEASE.exec(sentence.text.slice(from, to))?.index ?? to - from
  const releases = releasesIn(sentence, from, from + end)
  const isPack = releases.every(
    (release) => release.package === undefined && /\d/.test(release.servicePack ?? ''),
  )
  if (releases.length === 0 || !isPack) return
  into.fixedIn.push({ ...statedAt(sentence), evidence: 'text', releases, articles: [] })
}

// "This article lists the bugs that were fixed in SP2" speaks of the bugs it lists.
// So does "For information about the bugs that are fixed by SP2, see …".
const LISTS = /\b(?:lists?|listing)\b|^(?:NOTE: )?For (?:\w+ )?information\b/i

// "in a later version of X", "in the updated driver", "in Windows"
const LATER_RELEASE =
  /^(?:all |the |a |an )?(?:(?:later|newer|newest|subsequent|updated?|latest|current|next|new|more recent)\b|(?:Microsoft )?[A-Z][\w.+-]+ [^.]{0,60}(?:version|release|update)|version|release)/
