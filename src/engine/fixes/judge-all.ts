// Every fix of a family against a site, over all readings of its build.

import type { Judgement } from './evidence.ts'
import type { FamilyFixes } from './family-fixes.ts'
import type { FamilyMember } from './family-member.ts'
import type { Outcome, OutcomeTable } from './outcomes.ts'
import { type ScopeTest, scopeTest } from './scope-match.ts'
import type { Site } from './site.ts'
import { judge } from './verdict.ts'

/** One release that the site may have. */
interface JudgedReading {
  readonly scope: ScopeTest
  /** Absent when the answer hangs on what is installed. */
  readonly outcomes?: OutcomeTable
}

export class FixJudge {
  readonly #fixes: FamilyFixes
  readonly #site: Site
  readonly #readings: readonly JudgedReading[]
  constructor(fixes: FamilyFixes, site: Site) {
    this.#fixes = fixes
    this.#site = site
    const { product, platform, language, installed } = site
    this.#readings = site.readings.map((reading) => {
      const scope = scopeTest(reading, product)
      if (installed.size > 0) return { scope }
      const { version, servicePack } = reading
      const parts = [version, servicePack, product, platform, language]
      return { scope, outcomes: fixes.outcomes.for(parts) }
    })
  }

  /** The verdict alone; much cheaper than `judge` for a kind of site that was asked for before. */
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
    const judgements = this.#readings.map(({ scope }) => this.#judgeAt(member, scope))
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

  #outcomeAt(member: FamilyMember, { scope, outcomes }: JudgedReading): Outcome {
    const isKept = outcomes !== undefined && member.number !== undefined
    if (!isKept || this.#fixes.statements.supersededBy(member.ownId).length > 0) {
      return this.#judgeAt(member, scope)
    }
    return outcomes.at(member.number) ?? outcomes.set(member.number, this.#judgeAt(member, scope))
  }

  #judgeAt(member: FamilyMember, scope: ScopeTest): Judgement {
    const isReplacedBy = this.#isReplacedBy
    return judge({ member, site: this.#site, scope, fixes: this.#fixes, isReplacedBy })
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
