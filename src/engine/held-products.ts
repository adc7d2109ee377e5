// Products by the names under which articles hold them, for families that no table knows.

import { ArticleSet } from '../indexes/article-set.ts'
import type { FacetIndex } from '../indexes/facets/facet-columns.ts'
import { addHolders, holdersOf, valuesOf } from '../indexes/facets/query.ts'
import { editDistance } from '../indexes/spelling/edit-distance.ts'
import { QuarryError } from '../model/errors.ts'
import { initialsOf, printedFamily } from '../model/printed-family.ts'
import { canonicalProduct } from '../model/product-family.ts'

/** Named to a caller whose product is not known. */
const MOST_NEAREST = 5
const MAX_TYPING_ERRORS = 3

interface HeldFamily {
  /** Numbers of its names in the column of products. */
  readonly values: number[]
  articles: number
}

export class HeldProducts {
  readonly #facets: FacetIndex
  #families: ReadonlyMap<string, HeldFamily> | undefined

  constructor(facets: FacetIndex) {
    this.#facets = facets
  }

  /**
   * The family of a product: by the tables; else of the products that articles list the one of that
   * name, the only one whose name begins or ends so, or the only one with these initials.
   */
  find(product: string): string | undefined {
    return canonicalProduct(product)?.family ?? this.#heldFamily(printedFamily(product))
  }

  /** As `find`; throws `product-unknown` with the nearest names. */
  familyOf(product: string): string {
    const known = this.find(product)
    if (known !== undefined) return known
    throw new QuarryError('product-unknown', { product, nearest: this.#nearest(product) })
  }

  /** Articles that list a product of a family that the tables do not know, ascending. */
  articlesOf(family: string): Uint32Array {
    const column = this.#facets.columns.product
    const articles = new ArticleSet(this.#facets.articleCount)
    for (const value of this.#held.get(family)?.values ?? []) addHolders(articles, column, value)
    return articles.ordinals()
  }

  get #held(): ReadonlyMap<string, HeldFamily> {
    this.#families ??= readFamilies(this.#facets)
    return this.#families
  }

  #heldFamily(printed: string): string | undefined {
    if (this.#held.has(printed)) return printed
    const initials = printed.toUpperCase()
    const families = [...this.#held.keys()]
    const beginning = families.filter((family) => family.startsWith(`${printed} `))
    const ending = families.filter((family) => family.endsWith(` ${printed}`))
    return (
      only(beginning) ??
      only(ending) ??
      only(families.filter((family) => initialsOf(family) === initials))
    )
  }

  /** Families with most words in common, then those that are likely meant, then the larger. */
  #nearest(product: string): string[] {
    const asked = printedFamily(product)
    const words = new Set(asked.split(' '))
    return [...this.#held]
      .map(([family, { articles }]) => ({
        family,
        articles,
        shared: family.split(' ').filter((word) => words.has(word)).length,
        distance: editDistance(asked, family, MAX_TYPING_ERRORS),
      }))
      .filter(({ shared, distance }) => shared > 0 || distance <= MAX_TYPING_ERRORS)
      .sort((a, b) => a.distance - b.distance || b.shared - a.shared || b.articles - a.articles)
      .slice(0, MOST_NEAREST)
      .map(({ family }) => family)
  }
}

/** Of several, none. */
function only(families: readonly string[]): string | undefined {
  return families.length === 1 ? families[0] : undefined
}

/** Known families are among them, so that they can be named to the caller. */
function readFamilies(facets: FacetIndex): Map<string, HeldFamily> {
  const column = facets.columns.product
  const families = new Map<string, HeldFamily>()
  for (const [value, name] of valuesOf(column).entries()) {
    const family = canonicalProduct(name)?.family ?? printedFamily(name)
    if (family === '') continue
    const known = families.get(family) ?? { values: [], articles: 0 }
    known.values.push(value)
    known.articles += holdersOf(column, value)
    families.set(family, known)
  }
  return families
}
