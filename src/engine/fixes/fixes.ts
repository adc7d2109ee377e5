// The fixes of one snapshot. What is learned of a product family is kept from the first question on.

import type {
  FixExplanation,
  FixesExplanationQuery,
  FixesQuery,
  FixSet,
  FixVerdict,
} from '../../contract/fixes.ts'
import type { Plan, PlanQuery } from '../../contract/plan.ts'
import type {
  ArticleRemedies,
  KnownProblems,
  KnownProblemsQuery,
  RemediesQuery,
} from '../../contract/problems.ts'
import type { ServicePacks } from '../../contract/service-packs.ts'
import { fixFamilies, fixMembers } from '../../indexes/fixes/fix-index.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { CitationMemory } from '../citation.ts'
import { findArticle } from '../find-article.ts'
import { HeldProducts } from '../held-products.ts'
import { planUpgrade } from '../plans/plan.ts'
import { articleRemedies } from '../problems/article-remedies.ts'
import { knownProblems, prepareProblems } from '../problems/known-problems.ts'
import { ReleaseTable } from '../releases/release-table.ts'
import { readingsOf } from '../releases/resolve-build.ts'
import { explainFix, judgeArticles } from './explain.ts'
import { FamilyFixes } from './family-fixes.ts'
import { type FixSources, fixSet, prepareFixSet } from './fix-set.ts'
import { type AskedPack, type FixesOfPack, fixesOfPack, servicePacks } from './service-packs.ts'
import { type Site, siteOf } from './site.ts'

type Holdings = Pick<Snapshot, 'id' | 'catalog' | 'articles' | 'graph' | 'fixes' | 'facets'>

/** Asked for once before anyone does: the largest families, and of each so many releases. */
const WARM_FAMILIES = 6
const WARM_RELEASES = 12

export class Fixes {
  readonly #snapshot: Holdings
  readonly #sources: FixSources
  readonly #families = new Map<string, FamilyFixes>()

  constructor(
    snapshot: Holdings,
    releases = new ReleaseTable(snapshot.fixes),
    products = new HeldProducts(snapshot.facets),
  ) {
    this.#snapshot = snapshot
    this.#sources = {
      holdings: { ...snapshot, citations: new CitationMemory() },
      releases,
      products,
      familyOf: (family, isTerminalServer) => this.#familyOf(family, isTerminalServer),
    }
  }

  /** Steps that the first questions would else wait for, the largest families first. */
  *warmUp(): Generator<void> {
    const { fixes: index } = this.#snapshot
    const sizes = fixFamilies(index).map((family) => ({
      family,
      size: fixMembers(index, family).length,
    }))
    for (const { family } of sizes.sort((a, b) => b.size - a.size)) {
      const fixes = this.#familyOf(family, false)
      yield
      yield* fixes.warmUp()
    }
    for (const { family } of sizes.slice(0, WARM_FAMILIES)) {
      yield* this.#askStatedReleases(family)
      yield* prepareProblems(this.#sources, index, this.#familyOf(family, false))
    }
  }

  /** The releases that articles state are those that sites have: what each needs is judged once. */
  *#askStatedReleases(family: string): Generator<void> {
    const stated = readingsOf(this.#sources.releases.of(family))
    for (const { version, servicePack } of stated.slice(0, WARM_RELEASES)) {
      if (version === undefined || servicePack === undefined) continue
      yield* prepareFixSet(this.#sources, { product: family, version, servicePack })
    }
  }

  /** Throws `request-invalid`, as `siteOf` says. */
  for(query: FixesQuery): FixSet {
    return fixSet(this.#sources, query)
  }

  /** As `explainFix` says. */
  explain(query: FixesExplanationQuery): FixExplanation | undefined {
    return explainFix(this.#sources, this.#snapshot.fixes, query)
  }

  /** What a caller says of a site, as the verdicts read it. Throws what `siteOf` throws. */
  site(query: FixesQuery): Site {
    return siteOf(query, this.#sources)
  }

  /** As `judgeArticles` says. */
  judge(query: FixesQuery, ids: readonly string[]): Map<string, FixVerdict> {
    return judgeArticles(this.#sources, this.#snapshot.fixes, query, ids)
  }

  /** As `articleRemedies` says. */
  remedies(ordinal: number, query: RemediesQuery): ArticleRemedies | undefined {
    return articleRemedies(this.#sources, this.#snapshot.fixes, ordinal, query)
  }

  /** As `knownProblems` says. */
  knownProblems(query: KnownProblemsQuery): KnownProblems {
    return knownProblems(this.#sources, this.#snapshot.fixes, query)
  }

  /** As `servicePacks` says. */
  servicePacks(product: string): ServicePacks {
    return servicePacks(this.#sources, product)
  }

  /** As `fixesOfPack` says. */
  fixesOfPack(asked: AskedPack, limit: number): FixesOfPack | undefined {
    return fixesOfPack(this.#sources, asked, limit)
  }

  /** As `planUpgrade` says. */
  plan(query: PlanQuery): Plan {
    return planUpgrade(this.#sources, query)
  }

  #familyOf(family: string, isTerminalServer: boolean): FamilyFixes {
    const key = `${family}\n${isTerminalServer}`
    const known = this.#families.get(key)
    if (known !== undefined) return known
    const { fixes: index, catalog } = this.#snapshot
    const sources = {
      index,
      idsOf: (ordinal: number) => catalog.at(ordinal),
      ordinalOf: (ownId: string) => findArticle(catalog, ownId),
      articlesOf: (name: string) => this.#sources.products.articlesOf(name),
    }
    const made = new FamilyFixes(sources, family, isTerminalServer)
    this.#families.set(key, made)
    return made
  }
}
