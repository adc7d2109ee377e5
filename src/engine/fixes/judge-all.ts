// Every fix of a family against a site, over all readings of its build.

import type { Judgement } from './evidence.ts'
import type { FamilyFixes } from './family-fixes.ts'
import type { FamilyMember } from './family-member.ts'
import { OPEN, type Outcome, type OutcomeTable } from './outcomes.ts'
import { type ScopeTest, scopeTest } from './scope-match.ts'
import type { Site } from './site.ts'
import { judge, judgeInclusion, judgeRelease, judgeScope, testLanguage } from './verdict.ts'

/** One release that the site may have. */
interface JudgedReading {
  readonly scope: ScopeTest
  /** Absent when the answer hangs on what is installed. */
  readonly kept?: KeptOutcomes
}

/** By class, or by member where that does not tell. */
interface KeptOutcomes {
  /** Whatever the product, platform and language. */
  readonly inclusions: OutcomeTable
  /** Whatever the platform and language. */
  readonly scopes: OutcomeTable
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
        inclusions: fixes.classOutcomes.for(['inclusion', version, servicePack]),
        scopes: fixes.classOutcomes.for(['scope', version, servicePack, product]),
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
    const judgements = this.#readings.map(({ scope }) => judge(this.#caseOf(member, scope)))
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

  /** As `judge` finds it, from what is kept of its class. */
  #outcomeAt(member: FamilyMember, { scope, kept }: JudgedReading): Outcome {
    const { number } = member
    if (kept === undefined || number === undefined) return judge(this.#caseOf(member, scope))
    const { classes } = this.#fixes
    if (!classes.isKnown(number)) this.#fixes.factsOf(member)
    const inclusion = this.#inclusionOutcome(member, number, { scope, kept })
    if (inclusion !== OPEN) return inclusion
    if (!classes.isForPlatform(number, this.#site.platform)) return OTHER_PLATFORM
    if (this.#site.language !== undefined && classes.hasLanguages(number)) {
      const failed = testLanguage(this.#caseOf(member, scope))
      if (failed !== undefined) return failed
    }
    return this.#releaseOutcome(member, number, { scope, kept })
  }

  #inclusionOutcome(
    member: FamilyMember,
    number: number,
    { scope, kept: { inclusions } }: Required<JudgedReading>,
  ): Outcome | typeof OPEN {
    const like = this.#fixes.classes.inclusionClass(number)
    if (like === 0) return OPEN
    return (
      inclusions.at(like) ??
      inclusions.set(like, judgeInclusion(this.#caseOf(member, scope)) ?? OPEN)
    )
  }

  /** Whether it is superseded hangs on the platform of what supersedes it. */
  #releaseOutcome(
    member: FamilyMember,
    number: number,
    { scope, kept }: Required<JudgedReading>,
  ): Outcome {
    const { classes } = this.#fixes
    const like = classes.scopeClass(number)
    if (like > 0) {
      const { scopes } = kept
      const known = scopes.at(like) ?? scopes.set(like, judgeScope(this.#caseOf(member, scope)))
      if (known !== OPEN && this.#isFinal(number, known)) return known
    }
    const work = () => judgeRelease(this.#caseOf(member, scope))
    if (classes.isSuperseded(number)) return work()
    const known = kept.releases.at(number) ?? kept.releases.set(number, work())
    return known === OPEN ? work() : known
  }

  /** Whether nothing but the applies-to list decides. */
  #isFinal(number: number, { verdict }: Outcome): boolean {
    if (verdict === 'does-not-apply') return true
    const { classes } = this.#fixes
    return verdict === 'applies' ? classes.isPlain(number) : !classes.isAdvised(number)
  }

  #caseOf(member: FamilyMember, scope: ScopeTest) {
    const isReplacedBy = this.#isReplacedBy
    const facts = this.#fixes.factsOf(member)
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

const OTHER_PLATFORM = { verdict: 'does-not-apply', failed: 'platform' } as const

const DIFFERING = { verdict: 'unknown', failed: 'release' } as const

const UNKNOWN_RELEASE: Judgement = {
  ...DIFFERING,
  because: 'No article states which release the build is.',
  certainty: 'derived',
  places: [],
}
