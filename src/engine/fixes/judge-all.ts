// Every fix of a family against a site, over all readings of its build.

import { EMPTY_RECORD } from '../../indexes/fixes/fix-record.ts'
import type { Judgement } from './evidence.ts'
import type { FamilyFixes, FamilyMember } from './family-fixes.ts'
import type { Reading, Site } from './site.ts'
import { judge } from './verdict.ts'

/** Ordinal of an article that is cited but not held. */
export const NOT_HELD = -1

export class FixJudge {
  readonly #fixes: FamilyFixes
  readonly #site: Site
  readonly #byId: ReadonlyMap<string, FamilyMember>
  readonly #known = new Map<string, Judgement>()

  constructor(fixes: FamilyFixes, site: Site) {
    this.#fixes = fixes
    this.#site = site
    this.#byId = new Map(fixes.members.map((member) => [member.ownId, member]))
  }

  /** The held article of that id, or what others say of one that is not held. */
  memberOf(ownId: string): FamilyMember {
    const held = this.#byId.get(ownId) ?? this.#fixes.memberElsewhere(ownId)
    return held ?? { ordinal: NOT_HELD, id: ownId, ownId, record: EMPTY_RECORD }
  }

  judge(member: FamilyMember): Judgement {
    const known = this.#known.get(member.id)
    if (known !== undefined) return known
    this.#known.set(member.id, IN_QUESTION)
    const judgement = this.#judgeReadings(member)
    this.#known.set(member.id, judgement)
    return judgement
  }

  #judgeReadings(member: FamilyMember): Judgement {
    const { readings } = this.#site
    const judgements = readings.map((reading) => this.#judgeOne(member, reading))
    const [first] = judgements
    if (first === undefined) return UNKNOWN_RELEASE
    if (judgements.every(({ verdict }) => verdict === first.verdict)) return first
    const told = readings.map(
      (reading, at) => `${reading.servicePack ?? 'the release'}: ${judgements[at]?.verdict}`,
    )
    return {
      verdict: 'unknown',
      failed: 'release',
      because: `The build may be several releases, which differ here (${told.join('; ')}).`,
      certainty: 'derived',
      places: judgements.flatMap(({ places }) => places.slice(0, 1)),
    }
  }

  #judgeOne(member: FamilyMember, reading: Reading): Judgement {
    return judge({
      member,
      site: this.#site,
      reading,
      fixes: this.#fixes,
      isReplacedBy: (id) => this.#isThere(id),
    })
  }

  /** One that is not held cannot be tested: the statement stands. */
  #isThere(id: string): boolean {
    const member = this.#byId.get(id)
    if (member === undefined) return true
    const { verdict } = this.judge(member)
    return verdict === 'applies' || verdict === 'already-included' || verdict === 'superseded'
  }
}

/** What a circle of supersessions comes back to. */
const IN_QUESTION: Judgement = {
  verdict: 'unknown',
  failed: 'superseded',
  because: 'Several articles claim to supersede one another.',
  certainty: 'inferred',
  places: [],
}

const UNKNOWN_RELEASE: Judgement = {
  verdict: 'unknown',
  failed: 'release',
  because: 'No article states which release the build is.',
  certainty: 'derived',
  places: [],
}
