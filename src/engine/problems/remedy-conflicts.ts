// Who follows the remedy of one article may walk into the problem of another:
//
//   Q100100 ─"obtain the latest service pack", "corrected in SP2"─▶ SP2 ◀─"When you apply SP2, …"─ Q100200

import type { FamilyFixes } from '../fixes/family-fixes.ts'
import type { FamilyMember } from '../fixes/family-member.ts'
import { describe, type ProblemAfter, problemsAfter } from './problems-after.ts'
import { type ReleaseRemedy, releaseRemedies } from './remedies.ts'
import { triggeredBy } from './triggered.ts'

export interface RemedyConflict {
  /** Absent where the article's own fix brings the problem. */
  readonly remedy?: ReleaseRemedy
  readonly problem: ProblemAfter
}

export interface RemediesOf {
  readonly remedies: readonly ReleaseRemedy[]
  /** Problems with precautions first, then those that nothing is said to correct, then by article. */
  readonly conflicts: readonly RemedyConflict[]
}

/** Each problem once, with the surest remedy that brings it. */
export function remedyConflicts(fixes: FamilyFixes, member: FamilyMember): RemediesOf {
  const remedies = releaseRemedies(fixes, member)
  const found = [
    ...triggeredBy(fixes, member.ownId).map((one) => ({ problem: describe(fixes, one, {}) })),
    ...remedies.flatMap((remedy) =>
      problemsAfter(fixes, remedy).map((problem) => ({ remedy, problem })),
    ),
  ]
  const byProblem = new Map<string, RemedyConflict>()
  for (const one of found) {
    const { ownId } = one.problem.member
    if (ownId !== member.ownId && !byProblem.has(ownId)) byProblem.set(ownId, one)
  }
  return { remedies, conflicts: [...byProblem.values()].sort((a, b) => rank(a) - rank(b)) }
}

function rank({ remedy, problem }: RemedyConflict): number {
  if (remedy === undefined || problem.unless.length > 0) return 0
  return problem.correctedIn === undefined ? 1 : 2
}
