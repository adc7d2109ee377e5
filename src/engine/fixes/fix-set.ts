// The answer to "which fixes does this site need": every verdict in its group, what the caller still
// has to say, and what else stands between the site and its target.

import type {
  FixCondition,
  FixesQuery,
  FixGroup,
  FixSet,
  FixVerdict,
  GateStep,
} from '../../contract/fixes.ts'
import { titlesSeen } from '../../indexes/graph/query.ts'
import { sha256 } from '../../model/sha256.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { Citer } from '../citation.ts'
import type { ReleaseTable, StatedRelease } from '../releases/release-table.ts'
import type { Judgement, Place } from './evidence.ts'
import type { FamilyFixes, FamilyMember } from './family-fixes.ts'
import { applyConditions, type Gate, gatesTo, type StatedCondition, waitsFor } from './gates.ts'
import { FixJudge, NOT_HELD } from './judge-all.ts'
import { packOf, type Site, siteOf } from './site.ts'

export interface FixSources {
  readonly snapshot: Pick<Snapshot, 'id' | 'catalog' | 'articles' | 'graph'>
  readonly releases: ReleaseTable
  readonly familyOf: (family: string, isTerminalServer: boolean) => FamilyFixes
}

const DEFAULT_LIMIT = 20

/** Throws what `siteOf` throws. Cost: linear in the records of the product family. */
export function fixSet(sources: FixSources, query: FixesQuery): FixSet {
  const site = siteOf(query, sources.releases)
  const target = query.target === undefined ? undefined : targetOf(query.target)
  return new FixSetBuilder(sources, query, site, target).build()
}

/** A service pack, or a build that is one. */
function targetOf(text: string): string {
  return packOf(text)
}

interface Entry {
  readonly member: FamilyMember
  readonly judgement: Judgement
  readonly group: FixGroup
  readonly condition?: FixCondition
}

class FixSetBuilder {
  readonly #sources: FixSources
  readonly #query: FixesQuery
  readonly #site: Site
  readonly #target: string | undefined
  readonly #fixes: FamilyFixes
  readonly #judge: FixJudge
  readonly #citer: Citer
  readonly #gates: readonly Gate[]

  constructor(sources: FixSources, query: FixesQuery, site: Site, target: string | undefined) {
    this.#sources = sources
    this.#query = query
    this.#site = site
    this.#target = target
    this.#fixes = sources.familyOf(site.family, site.isTerminalServer)
    this.#judge = new FixJudge(this.#fixes, site)
    this.#citer = new Citer(sources.snapshot)
    this.#gates = target === undefined ? [] : this.#gatesTo(target)
  }

  build(): FixSet {
    const { limit = DEFAULT_LIMIT, offset = 0, include = [] } = this.#query
    const conditions = this.#conditions()
    const entries = this.#members().flatMap((member) => this.#enter(member, conditions))
    const named = this.#namedBeside()
    const groups = groupsOf((group) => {
      const all = entries.filter((entry) => entry.group === group)
      const isShort = group === 'doesNotApply' && !include.includes('doesNotApply')
      const listed = isShort ? all.filter((entry) => isTold(entry, named)) : all
      return listed.slice(offset, offset + limit).map((entry) => this.#view(entry))
    })
    const { build, readings, family } = this.#site
    return {
      product: family,
      snapshot: this.#sources.snapshot.id,
      releases: readings,
      certainty: build?.outcome ?? 'given',
      ...(this.#target !== undefined && { target: this.#target }),
      groups,
      totals: groupsOf((group) => entries.filter((entry) => entry.group === group).length),
      questions: [...new Set(conditions.values())].filter(({ answer }) => answer === null),
      steps: this.#steps(),
      sources: this.#buildSources(),
      limit,
      offset,
    }
  }

  /** The articles that offer or state a fix, and those that a gate or a list names. */
  #members(): FamilyMember[] {
    const offering = this.#fixes.members.filter(({ ownId, record }) => {
      const { fixedIn } = record.statements
      const isOffer = record.offers.length > 0 || record.tables.length > 0 || fixedIn.length > 0
      return isOffer || this.#fixes.applyLists(ownId).length > 0
    })
    const known = new Set(offering.map(({ ownId }) => ownId))
    const named = [...this.#gates.flatMap(({ fixes, others }) => [...fixes, ...others])]
    const missing = [...new Set(named)].filter((id) => !known.has(id)).sort()
    return [...offering, ...missing.map((id) => this.#judge.memberOf(id))]
  }

  #enter(member: FamilyMember, conditions: ReadonlyMap<string, FixCondition>): Entry[] {
    const judgement = this.#judge.judge(member)
    const condition = conditions.get(member.ownId)
    const isRequired = this.#gates.some(({ fixes }) => fixes.includes(member.ownId))
    const applies = judgement.verdict === 'applies'
    if (applies && condition?.answer === false) {
      const refused: Judgement = {
        ...judgement,
        verdict: 'does-not-apply',
        failed: 'condition',
        because: `The condition does not hold: ${condition.text}.`,
      }
      return [{ member, judgement: refused, group: 'doesNotApply', condition }]
    }
    const group = groupOf(judgement.verdict, isRequired)
    const shows = applies || group === 'undecided'
    return [{ member, judgement, group, ...(shows && condition && { condition }) }]
  }

  /** Gates that any reading of the build stands before. */
  #gatesTo(target: string): Gate[] {
    const all = this.#site.readings.flatMap((reading) => gatesTo(this.#fixes, reading, target))
    const seen = new Set<string>()
    return all.filter(({ place }) => {
      const key = `${place.article}:${place.span.start}`
      return !seen.has(key) && seen.add(key)
    })
  }

  /** Article → its condition; the one of the gate before its own. */
  #conditions(): Map<string, FixCondition> {
    const stated = [
      ...this.#gates.flatMap(({ conditions }) => conditions),
      ...this.#gates
        .flatMap(({ fixes }) => fixes)
        .flatMap((id) => applyConditions(this.#judge.memberOf(id), [id])),
    ]
    const conditions = new Map<string, FixCondition>()
    for (const one of stated) {
      const viewed = this.#viewCondition(one)
      if (viewed === undefined) continue
      for (const id of one.articles) if (!conditions.has(id)) conditions.set(id, viewed)
    }
    return conditions
  }

  #viewCondition({ text, place, articles }: StatedCondition): FixCondition | undefined {
    const citation = this.#citer.cite(place.article, place.span)
    if (citation === undefined) return undefined
    const id = sha256(`${citation.article} ${text}`).slice(0, 12)
    const answer = this.#query.conditions?.[id] ?? null
    return { id, text, quote: citation.quote, answer, articles, citation }
  }

  #steps(): GateStep[] {
    const required = new Set(this.#gates.flatMap(({ fixes }) => fixes))
    const gates = this.#gates.flatMap(({ place, fixes }) =>
      this.#step('gate', 'Apply them before the upgrade.', fixes, place),
    )
    const checks = [...required].flatMap((id) => {
      const member = this.#judge.memberOf(id)
      return member.record.statements.checks.flatMap(({ check, span }) =>
        this.#step('check', check.text, [id], { article: member.ordinal, span }),
      )
    })
    const waits = this.#target === undefined ? [] : waitsFor(this.#fixes, this.#target)
    const waiting = waits
      .filter(({ articles }) => articles.some((id) => required.has(id)))
      .flatMap(({ until, articles, place }) =>
        this.#step(
          'wait',
          `Wait until ${until}.`,
          articles.filter((id) => required.has(id)),
          place,
        ),
      )
    return [...gates, ...checks, ...waiting]
  }

  #step(
    kind: GateStep['kind'],
    text: string,
    articles: readonly string[],
    place: Place,
  ): GateStep[] {
    const citation = this.#citer.cite(place.article, place.span)
    return citation === undefined ? [] : [{ kind, text, articles, citation }]
  }

  /** What the statements of the gates name for other releases. */
  #namedBeside(): ReadonlySet<string> {
    return new Set(this.#gates.flatMap(({ others }) => others))
  }

  #view({ member, judgement, condition }: Entry): FixVerdict {
    const { ordinal, id, ownId } = member
    const isHeld = ordinal !== NOT_HELD
    const gate = this.#gates.find(({ fixes }) => fixes.includes(ownId))
    const isRequired = judgement.verdict === 'applies' && gate !== undefined
    const places = isRequired ? [gate.place, ...judgement.places] : judgement.places
    const citations = places.flatMap((place) => this.#citer.cite(place.article, place.span) ?? [])
    const title = isHeld
      ? this.#sources.snapshot.catalog.at(ordinal)?.title
      : titlesSeen(this.#sources.snapshot.graph, id)[0]?.title
    const [first] = citations
    return {
      id,
      ...(title !== undefined && { title }),
      held: isHeld,
      verdict: judgement.verdict,
      ...(judgement.failed !== undefined && { failed: judgement.failed }),
      because: judgement.because,
      ...(first !== undefined && { quote: first.quote }),
      certainty: judgement.certainty,
      ...(condition !== undefined && { condition }),
      ...(isRequired && { order: 1 }),
      citations,
    }
  }

  #buildSources() {
    const { build } = this.#site
    const readings =
      build === undefined || build.outcome === 'unknown'
        ? []
        : build.outcome === 'approximate'
          ? [...build.below, ...build.above]
          : build.readings
    const stated: StatedRelease[] = readings.flatMap(({ sources }) => sources.slice(0, 2))
    return stated.flatMap(({ article, span }) => this.#citer.cite(article, span) ?? [])
  }
}

/** Of what does not apply, what the caller will wonder about. */
function isTold({ member, judgement }: Entry, named: ReadonlySet<string>): boolean {
  const { failed } = judgement
  return named.has(member.ownId) || failed === 'prerequisite' || failed === 'condition'
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

function groupsOf<Value>(make: (group: FixGroup) => Value): Record<FixGroup, Value> {
  return {
    required: make('required'),
    available: make('available'),
    alreadyIncluded: make('alreadyIncluded'),
    superseded: make('superseded'),
    doesNotApply: make('doesNotApply'),
    undecided: make('undecided'),
  }
}
