// Every fix of a family against a site, over all readings of its build.

import type { Judgement } from './evidence.ts'
import type { FamilyFixes } from './family-fixes.ts'
import type { FamilyMember } from './family-member.ts'
import type { FixFacts } from './fix-facts.ts'
import { OPEN, type Outcome, type OutcomeTable } from './outcomes.ts'
import { type ScopeTest, scopeTest } from './scope-match.ts'
import type { Site } from './site.ts'
import { judge, judgeInclusion, judgeRelease, testLanguage, testPlatform } from './verdict.ts'

/** One release that the site may have. */
interface JudgedReading {
  readonly scope: ScopeTest
  /** Absent when the answer hangs on what is installed. */
  readonly kept?: KeptOutcomes
}

interface KeptOutcomes {
  /** Of the first tests, whatever the product, platform and language. */
  readonly inclusions: OutcomeTable
  /** Of the last tests, whatever the platform and language. */
  readonly releases: OutcomeTable
}

export class FixJudge {
  readonly #fixes: FamilyFixes
  readonly #site: Site
  readonly #readings: readonly JudgedReading[]
  constructor(fixes: FamilyFixes, site: Site) {
    this.#fixes = fixes
    this.#site = site
    const { product, installed } = site
    this.#readings = site.readings.map((reading) => {
      const scope = scopeTest(reading, product)
      if (installed.size > 0) return { scope }
      const { version, servicePack } = reading
      const kept = {
        inclusions: fixes.inclusions.for([version, servicePack]),
        releases: fixes.outcomes.for([version, servicePack, product]),
      }
      return { scope, kept }
    })
  }

  /** The verdict alone; much cheaper than `judge` for a release that was asked for before. */
  outcome(member: FamilyMember): Outcome {
    let first: Outcome | undefined
    for (const reading of this.#readings) {
      const outcome = this.#outcomeAt(member, reading)
      if (first !== undefined && first.verdict !== outcome.verdict) return DIFFERING
      first ??= outcome
    }
    return first ?? UNKNOWN_RELEASE
  }

  judge(member: FamilyMember): Judgement {
    const facts = this.#fixes.factsOf(member)
    const judgements = this.#readings.map(({ scope }) => judge(this.#caseOf(member, facts, scope)))
    const [first, ...others] = judgements
    if (first === undefined) return UNKNOWN_RELEASE
    if (others.every(({ verdict }) => verdict === first.verdict)) return first
    const told = this.#site.readings.map(
      (reading, at) => `${reading.servicePack ?? 'the release'}: ${judgements[at]?.verdict}`,
    )
    return {
      ...DIFFERING,
      because: `The build may be several releases, which differ here (${told.join('; ')}).`,
      certainty: 'derived',
      places: judgements.flatMap(({ places }) => places.slice(0, 1)),
    }
  }

  /** As `judge` finds it, from what is kept of the release and the tests of platform and language. */
  #outcomeAt(member: FamilyMember, { scope, kept }: JudgedReading): Outcome {
    const facts = this.#fixes.factsOf(member)
    const { number } = member
    if (kept === undefined || number === undefined) {
      return judge(this.#caseOf(member, facts, scope))
    }
    const inclusion =
      kept.inclusions.at(number) ??
      kept.inclusions.set(number, judgeInclusion(this.#caseOf(member, facts, scope)) ?? OPEN)
    if (inclusion !== OPEN) return inclusion
    const site = this.#site
    const failed = testPlatform({ site, facts }) ?? testLanguage({ site, facts })
    return failed ?? this.#releaseOutcome(member, number, facts, { scope, kept })
  }

  /** Whether it is superseded hangs on the platform of what supersedes it. */
  #releaseOutcome(
    member: FamilyMember,
    number: number,
    facts: FixFacts,
    { scope, kept }: Required<JudgedReading>,
  ): Outcome {
    const work = () => judgeRelease(this.#caseOf(member, facts, scope))
    if (facts.supersededBy.length > 0) return work()
    const known = kept.releases.at(number) ?? kept.releases.set(number, work())
    return known === OPEN ? work() : known
  }

  #caseOf(member: FamilyMember, facts: FixFacts, scope: ScopeTest) {
    const isReplacedBy = this.#isReplacedBy
    return { member, facts, site: this.#site, scope, fixes: this.#fixes, isReplacedBy }
  }

  /** One that is not held cannot be tested: the statement stands. Claims make no circles. */
  readonly #isReplacedBy = (id: string): boolean => {
    const member = this.#fixes.member(id)
    if (member === undefined) return true
    const { verdict, failed } = this.outcome(member)
    if (failed === 'offer') return true
    return verdict === 'applies' || verdict === 'already-included' || verdict === 'superseded'
  }
}

const DIFFERING = { verdict: 'unknown', failed: 'release' } as const

const UNKNOWN_RELEASE: Judgement = {
  ...DIFFERING,
  because: 'No article states which release the build is.',
  certainty: 'derived',
  places: [],
}
