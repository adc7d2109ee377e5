// Every fix of a family for one site: judged, sorted into its group, with the condition it hangs on.

import type { FixGroup } from '../../contract/fixes.ts'
import { sha256 } from '../../model/sha256.ts'
import type { Judgement } from './evidence.ts'
import type { FamilyFixes, FamilyMember } from './family-fixes.ts'
import { applyConditions, type Gate, gatesTo, type StatedCondition } from './gates.ts'
import { FixJudge } from './judge-all.ts'
import type { Site } from './site.ts'

/** A condition with the caller's answer. */
export interface AskedCondition extends StatedCondition {
  readonly id: string
  readonly answer: boolean | null
}

export interface FixEntry {
  readonly member: FamilyMember
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

export class FixEntries {
  readonly gates: readonly Gate[]
  /** Distinct, those of the gates first. */
  readonly conditions: readonly AskedCondition[]
  readonly #question: SiteQuestion
  #all: readonly FixEntry[] | undefined
  readonly #judge: FixJudge
  readonly #conditionOf = new Map<string, AskedCondition>()

  constructor(question: SiteQuestion) {
    this.#question = question
    this.#judge = new FixJudge(question.fixes, question.site)
    this.gates = this.#gatesToTarget()
    this.conditions = this.#askConditions()
  }

  /** Held articles by ordinal, then those that are only cited, by id; judged when asked for. */
  get all(): readonly FixEntry[] {
    this.#all ??= this.#enterAll()
    return this.#all
  }

  #enterAll(): FixEntry[] {
    const members = this.#members()
    return [...members.map((member) => this.enter(member)), ...this.#listed(members)]
  }

  memberOf(ownId: string): FamilyMember {
    return this.#judge.memberOf(ownId)
  }

  /** The fixes that are said to supersede that of `member`, whatever the site makes of them. */
  replacing({ ownId }: FamilyMember): FixEntry[] {
    const ids = new Set(this.#question.fixes.supersededBy(ownId).map(({ by }) => by))
    return this.all.filter(({ member }) => ids.has(member.ownId))
  }

  enter(member: FamilyMember): FixEntry {
    const judgement = this.#judge.judge(member)
    const condition = this.#conditionOf.get(member.ownId)
    const gate = this.gates.find(({ fixes }) => fixes.includes(member.ownId))
    if (judgement.verdict !== 'applies') {
      const group = groupOf(judgement.verdict, false)
      return { member, judgement, group, ...(group === 'undecided' && condition && { condition }) }
    }
    if (condition?.answer === false) {
      const refused = refusedBy(condition, judgement)
      return { member, judgement: refused, group: 'doesNotApply', condition }
    }
    const group = groupOf(judgement.verdict, gate !== undefined)
    return { member, judgement, group, ...(condition && { condition }), ...(gate && { gate }) }
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
        .flatMap((id) => applyConditions(this.#judge.memberOf(id), [id])),
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
  #listed(members: readonly FamilyMember[]): FixEntry[] {
    const known = new Set(members.map(({ ownId }) => ownId))
    const { fixes } = this.#question
    return fixes
      .listedIds()
      .filter((id) => !known.has(id))
      .map((id) => this.#judge.memberOf(id))
      .filter((member) => !fixes.isStray(member))
      .map((member) => this.enter(member))
      .filter(({ group }) => group === 'alreadyIncluded')
  }

  /** The articles that offer or state a fix, and those that a gate or a list names. */
  #members(): FamilyMember[] {
    const { fixes } = this.#question
    const offering = fixes.members.filter(
      ({ ownId, record }) => isOffering(record) || fixes.applyLists(ownId).length > 0,
    )
    const known = new Set(offering.map(({ ownId }) => ownId))
    const named = this.gates.flatMap((gate) => [...gate.fixes, ...gate.others])
    const missing = [...new Set(named)].filter((id) => !known.has(id)).sort()
    return [...offering, ...missing.map((id) => this.#judge.memberOf(id))]
  }
}

/** Whether an article is about a fix; a list of the fixes of a release is about none of its own. */
function isOffering({ offers, tables, statements }: FamilyMember['record']): boolean {
  if (offers.length + tables.length > 0) return true
  const { fixedIn, includedIn, releaseLists } = statements
  const isList = releaseLists.some(
    ({ relation, articles }) => relation === 'fixed-in' && articles.length >= MIN_LISTED,
  )
  return !isList && (fixedIn.length > 0 || includedIn.some(({ subject }) => subject !== 'named'))
}

/** Fewer references are a pointer to other fixes, more are a list. */
const MIN_LISTED = 5

function refusedBy({ text, place }: AskedCondition, judgement: Judgement): Judgement {
  return {
    ...judgement,
    verdict: 'does-not-apply',
    failed: 'condition',
    because: `The condition does not hold: ${text}.`,
    places: [place],
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
