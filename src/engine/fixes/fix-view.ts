// Verdicts, conditions and steps as clients see them: each with quotes that can be checked.

import type { Citation } from '../../contract/citation.ts'
import type { FixCondition, FixVerdict, GateStep } from '../../contract/fixes.ts'
import { titlesSeen } from '../../indexes/graph/query.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { type CitationMemory, Citer } from '../citation.ts'
import type { Place } from './evidence.ts'
import { type FamilyMember, NOT_HELD } from './family-member.ts'
import type { AskedCondition, FixEntries, FixEntry } from './fix-entries.ts'
import type { Wait } from './gates.ts'

export interface FixHoldings extends Pick<Snapshot, 'id' | 'catalog' | 'articles' | 'graph'> {
  readonly citations: CitationMemory
}

export class FixView {
  readonly #holdings: FixHoldings
  readonly #citer: Citer

  constructor(holdings: FixHoldings) {
    this.#holdings = holdings
    this.#citer = new Citer(holdings, holdings.citations)
  }

  verdict(entry: FixEntry, coveredBy: FixVerdict['coveredBy'] = []): FixVerdict {
    const { member, judgement, condition, gate } = entry
    const { ordinal, id } = member
    const citations = this.cite([...(gate === undefined ? [] : [gate.place]), ...judgement.places])
    const title = this.title(member)
    const asked = condition && this.condition(condition)
    const [first] = citations
    return {
      id,
      ...(title !== undefined && { title }),
      held: ordinal !== NOT_HELD,
      verdict: judgement.verdict,
      ...(judgement.failed !== undefined && { failed: judgement.failed }),
      because: judgement.because,
      ...(first !== undefined && { quote: first.quote }),
      certainty: judgement.certainty,
      ...(asked !== undefined && { condition: asked }),
      ...(gate !== undefined && { order: 1 }),
      ...(coveredBy.length > 0 && { coveredBy }),
      citations,
    }
  }

  /** Of an article that is not held: as others cite it, if they do. */
  title({ ordinal, id }: Pick<FamilyMember, 'ordinal' | 'id'>): string | undefined {
    const { catalog, graph } = this.#holdings
    return ordinal === NOT_HELD ? titlesSeen(graph, id)[0]?.title : catalog.at(ordinal)?.title
  }

  condition({ id, text, answer, articles, place }: AskedCondition): FixCondition | undefined {
    const citation = this.#citer.cite(place.article, place.span)
    return citation && { id, text, quote: citation.quote, answer, articles, citation }
  }

  /** Gates, then what to check before the fixes are applied, then what to wait for after it. */
  steps({ gates, memberOf }: StepSources, waits: readonly Wait[]): GateStep[] {
    const required = new Set(gates.flatMap(({ fixes }) => fixes))
    const checks = [...required].flatMap((id) => {
      const { ordinal, record } = memberOf(id)
      return record.statements.checks.flatMap(({ check, span }) =>
        this.#step('check', `First ${check.text}.`, [id], { article: ordinal, span }),
      )
    })
    return [
      ...gates.flatMap(({ fixes, place, scope }) =>
        this.#step('gate', GATE_TEXT[scope ?? 'none'], fixes, place),
      ),
      ...checks,
      ...waits.flatMap(({ until, articles, place }) => {
        const ours = articles.filter((id) => required.has(id))
        return ours.length > 0 ? this.#step('wait', `Wait until ${until}.`, ours, place) : []
      }),
    ]
  }

  /** Places of articles that are held. */
  cite(places: readonly Place[]): Citation[] {
    return places.flatMap(({ article, span }) => this.#citer.cite(article, span) ?? [])
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
}

interface StepSources extends Pick<FixEntries, 'gates'> {
  readonly memberOf: FixEntries['memberOf']
}

const GATE_TEXT = {
  any: 'Apply them on every such site before any site is upgraded.',
  all: 'Apply them on all sites before the upgrade.',
  none: 'Apply them before the upgrade.',
} as const
