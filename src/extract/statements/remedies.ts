// "To resolve this problem, obtain the latest service pack for Sample Server 2.0", "To work around this
// problem, …". Which service pack is the latest is not said; whoever asks resolves it.

import { compilePhrasings, matchPhrasing } from './phrasing.ts'
import { LATEST_PACKS, WORKAROUNDS } from './remedies.table.ts'
import { releasesIn, statedAt } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'

const LATEST = compilePhrasings(LATEST_PACKS)
const AROUND = compilePhrasings(WORKAROUNDS)

export const remedyRule: StatementRule = {
  triggers: ['latest', 'most recent', 'current', 'newest', 'to work'],
  read(sentence, into) {
    const part = matchPhrasing(LATEST, sentence.text)?.part('release')
    if (part !== undefined) {
      const releases = releasesIn(sentence, ...part).filter(
        ({ servicePack }) => servicePack === 'latest',
      )
      if (releases.length > 0) {
        into.remedies.push({ ...statedAt(sentence), kind: 'latest-pack', releases })
      }
    } else if (matchPhrasing(AROUND, sentence.text) !== undefined) {
      into.remedies.push({ ...statedAt(sentence), kind: 'workaround', releases: [] })
    }
  },
}
