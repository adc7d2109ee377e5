// Problems and remedies as clients see them, with their quotes.

import type { ReleaseProblem } from '../../contract/problems.ts'
import type { Place } from '../fixes/evidence.ts'
import type { FixView } from '../fixes/fix-view.ts'
import { printRelease } from '../fixes/scope-match.ts'
import type { ProblemAfter } from './problems-after.ts'
import type { ReleaseRemedy } from './remedies.ts'

const BECAUSE = {
  trigger: 'Its problem comes with the installation.',
  introduced: 'Its problem begins with this release.',
} as const

/** @param before places that stand first among the citations. */
export function viewProblem(
  { member, kind, span, unless, correctedIn }: ProblemAfter,
  view: FixView,
  before: readonly Place[] = [],
): ReleaseProblem {
  const citations = view.cite([
    { article: member.ordinal, span },
    ...before,
    ...unless.map(({ place }) => place),
    ...(correctedIn === undefined ? [] : [correctedIn.place]),
  ])
  const title = view.title(member)
  const [first] = citations
  return {
    id: member.id,
    ...(title !== undefined && { title }),
    kind,
    because: BECAUSE[kind],
    ...(first !== undefined && { quote: first.quote }),
    unless: viewPrecautions(unless),
    ...(correctedIn !== undefined && { correctedIn: printRelease(correctedIn.release) }),
    citations,
  }
}

/** What several lists ask of the same sites is one. */
function viewPrecautions(unless: ProblemAfter['unless']): ReleaseProblem['unless'] {
  const byReleases = new Map<string, { releases: string[]; articles: string[] }>()
  for (const { releases, articles } of unless) {
    const names = releases.map(printRelease)
    const known = byReleases.get(names.join('\n'))
    if (known === undefined)
      byReleases.set(names.join('\n'), { releases: names, articles: [...articles] })
    else known.articles.push(...articles.filter((id) => !known.articles.includes(id)))
  }
  return [...byReleases.values()]
}

/** "2.0 SP2" */
export function printRemedy({ version, servicePack }: ReleaseRemedy): string {
  return [version, servicePack].filter((part) => part !== undefined).join(' ')
}
