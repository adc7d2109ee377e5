// Every fix of a family for one site: judged, sorted into its group, with the condition it hangs on.

import type { FixGroup } from '../../contract/fixes.ts'
import { sha256 } from '../../model/sha256.ts'
import type { Judgement } from './evidence.ts'
import type { FamilyFixes } from './family-fixes.ts'
import type { FamilyMember } from './family-member.ts'
import { applyConditions, type Gate, gatesTo, type StatedCondition } from './gates.ts'
import { FixJudge } from './judge-all.ts'
import type { Outcome } from './outcomes.ts'
import type { Site } from './site.ts'

/** A condition with the caller's answer. */
export interface AskedCondition extends StatedCondition {
  readonly id: string
  readonly answer: boolean | null
}

export interface FixEntry {
  readonly member: FamilyMember
  readonly outcome: Outcome
  /** What the outcome rests on; worked out when asked for. */
  readonly judgement: Judgement
  readonly group: FixGroup
  readonly condition?: AskedCondition
  /** The gate that demands it, where it is demanded. */
  readonly gate?: Gate
}

export interface SiteQuestion {
  readonly fixes: FamilyFixes
  readonly site: Site
  /** "SP2" */
  readonly target?: string
  /** Condition id → answer. */
  readonly answers?: Readonly<Record<string, boolean>>
}

const MEMBERS_AT_ONCE = 100

export class FixEntries {
  readonly gates: readonly Gate[]
  /** Distinct, those of the gates first. */
  readonly conditions: readonly AskedCondition[]
  readonly #question: SiteQuestion
  #all: readonly FixEntry[] | undefined
  #applying: ReadonlySet<string> | undefined
  readonly #judge: FixJudge
  readonly #gateOf = new Map<string, Gate>()
  readonly #conditionOf = new Map<string, AskedCondition>()

  constructor(question: SiteQuestion) {
    this.#question = question
    this.#judge = new FixJudge(question.fixes, question.site)
    this.gates = this.#gatesToTarget()
    for (const gate of this.gates) {
      for (const id of gate.fixes) if (!this.#gateOf.has(id)) this.#gateOf.set(id, gate)
    }
    this.conditions = this.#askConditions()
  }

  /** Held articles by ordinal, then those that are only cited, by id; judged when asked for. */
  get all(): readonly FixEntry[] {
    this.#all ??= this.#enterAll()
    return this.#all
  }

  /** Steps after which `all` costs little. */
  *prepare(): Generator<void> {
    const { offering, listedElsewhere } = this.#question.fixes
    for (const [at, member] of [...offering, ...listedElsewhere].entries()) {
      this.#judge.outcome(member)
      if (at % MEMBERS_AT_ONCE === 0) yield
    }
  }

  #enterAll(): FixEntry[] {
    const { offering } = this.#question.fixes
    const named = this.#named()
    const listed = this.#listed(new Set(named.map(({ ownId }) => ownId)))
    return [...offering, ...named].map((member) => this.enter(member)).concat(listed)
  }

  /** Whether the fix of an id, as it is in this index, is listed and applies. */
  applies(id: string): boolean {
    this.#applying ??= new Set(
      this.all
        .filter(({ outcome }) => outcome.verdict === 'applies')
        .map(({ member }) => member.id),
    )
    return this.#applying.has(id)
  }

  memberOf(ownId: string): FamilyMember {
    return this.#question.fixes.named(ownId)
  }

  /** The fixes that are said to supersede that of `member`, whatever the site makes of them. */
  replacing({ ownId }: FamilyMember): FixEntry[] {
    const ids = new Set(this.#question.fixes.statements.supersededBy(ownId).map(({ by }) => by))
    return this.all.filter(({ member }) => ids.has(member.ownId))
  }

  enter(member: FamilyMember): FixEntry {
    const outcome = this.#judge.outcome(member)
    const condition = this.#conditionOf.get(member.ownId)
    const gate = this.#gateOf.get(member.ownId)
    const isRefused = outcome.verdict === 'applies' && condition?.answer === false
    return new JudgedEntry(this.#judge, {
      member,
      outcome: isRefused ? REFUSED : outcome,
      group: isRefused ? 'doesNotApply' : groupOf(outcome.verdict, gate !== undefined),
      condition,
      gate,
    })
  }

  /** Gates that any reading of the build stands before, those that name most fixes first. */
  #gatesToTarget(): Gate[] {
    const { fixes, site, target } = this.#question
    if (target === undefined) return []
    const all = site.readings.flatMap((reading) => gatesTo(fixes, reading, target))
    const byPlace = new Map(
      all.map((gate) => [`${gate.place.article}:${gate.place.span.start}`, gate]),
    )
    return [...byPlace.values()].sort((a, b) => b.fixes.length - a.fixes.length)
  }

  /** What gates and the articles they name ask of the site; of several, an article hangs on the first. */
  #askConditions(): AskedCondition[] {
    const stated = [
      ...this.gates.flatMap(({ conditions }) => conditions),
      ...this.gates
        .flatMap(({ fixes }) => fixes)
        .flatMap((id) => applyConditions(this.memberOf(id), [id])),
    ]
    const asked = new Map<string, AskedCondition>()
    for (const one of stated) {
      const id = sha256(`${one.place.article} ${one.text}`).slice(0, 12)
      const condition = { ...one, id, answer: this.#question.answers?.[id] ?? null }
      if (!asked.has(id)) asked.set(id, condition)
      for (const article of one.articles) {
        if (!this.#conditionOf.has(article)) this.#conditionOf.set(article, condition)
      }
    }
    return [...asked.values()]
  }

  /** What only a list names, where it says that the site has it. */
  #listed(named: ReadonlySet<string>): FixEntry[] {
    return this.#question.fixes.listedElsewhere
      .filter(({ ownId }) => !named.has(ownId))
      .map((member) => this.enter(member))
      .filter(({ group }) => group === 'alreadyIncluded')
  }

  /** What gates name beside the articles that offer or state a fix. */
  #named(): FamilyMember[] {
    const { fixes } = this.#question
    const named = this.gates.flatMap((gate) => [...gate.fixes, ...gate.others])
    const missing = [...new Set(named)].filter((id) => !fixes.isOffering(id)).sort()
    return missing.map((id) => fixes.named(id))
  }
}

const REFUSED: Outcome = { verdict: 'does-not-apply', failed: 'condition' }

type Entered = Pick<FixEntry, 'member' | 'outcome' | 'group'> & {
  readonly condition: AskedCondition | undefined
  readonly gate: Gate | undefined
}

class JudgedEntry implements FixEntry {
  readonly member: FamilyMember
  readonly outcome: Outcome
  readonly group: FixGroup
  readonly condition?: AskedCondition
  readonly gate?: Gate
  readonly #judge: FixJudge

  constructor(judge: FixJudge, { member, outcome, group, condition, gate }: Entered) {
    const applies = outcome.verdict === 'applies'
    this.#judge = judge
    this.member = member
    this.outcome = outcome
    this.group = group
    const isOpen = applies || outcome === REFUSED || group === 'undecided'
    if (condition !== undefined && isOpen) this.condition = condition
    if (gate !== undefined && applies) this.gate = gate
  }

  get judgement(): Judgement {
    const judgement = this.#judge.judge(this.member)
    if (this.outcome !== REFUSED || this.condition === undefined) return judgement
    const { text, place } = this.condition
    return {
      ...REFUSED,
      because: `The condition does not hold: ${text}.`,
      certainty: judgement.certainty,
      places: [place],
    }
  }
}

function groupOf(verdict: Judgement['verdict'], isRequired: boolean): FixGroup {
  switch (verdict) {
    case 'applies':
      return isRequired ? 'required' : 'available'
    case 'already-included':
      return 'alreadyIncluded'
    case 'superseded':
      return 'superseded'
    case 'does-not-apply':
      return 'doesNotApply'
    case 'unknown':
    case 'unusable':
      return 'undecided'
  }
}
