// Values of filters as people write them → the articles that have them. What is read of the facets
// is kept for the snapshot.

import { ArticleSet } from '../../indexes/article-set.ts'
import { errorValuesOf } from '../../indexes/facets/error-codes.ts'
import type { FacetIndex } from '../../indexes/facets/facet-columns.ts'
import type { FacetField } from '../../indexes/facets/fields.ts'
import { addHolders, findValue, valuesOf } from '../../indexes/facets/query.ts'
import type { DayRange } from '../../text/query-dates.ts'
import { fitsPattern } from '../../text/wildcard.ts'
import { ProductNames } from './product-names.ts'
import {
  printVersionValue,
  readVersionValue,
  servicePackTest,
  type VersionValue,
  versionTest,
} from './version-values.ts'

/** What a version or a service pack is looked for within. */
export interface VersionContext {
  readonly products?: readonly string[] | undefined
  readonly versions?: readonly string[] | undefined
}

export class FilterSets {
  readonly #facets: FacetIndex
  readonly #values = new Map<FacetField, readonly string[]>()
  #products: ProductNames | undefined

  constructor(facets: FacetIndex) {
    this.#facets = facets
  }

  /** Articles of any of the products; see ProductNames. */
  ofProducts(products: readonly string[]): ArticleSet {
    return this.#holders('product', this.#productNumbers(products))
  }

  ofFamilies(families: readonly string[]): ArticleSet {
    const names = this.#productNames()
    return this.#holders(
      'product',
      families.flatMap((family) => names.findFamily(family)),
    )
  }

  ofVersions(versions: readonly string[], { products }: VersionContext = {}): ArticleSet {
    const fits = versionTest(versions)
    return this.#ofVersionValues('version', versions, products, ({ version }) => fits(version))
  }

  /** Within the versions, when there are any. */
  ofServicePacks(
    packs: readonly string[],
    { products, versions }: VersionContext = {},
  ): ArticleSet {
    const fitsPack = servicePackTest(packs)
    const fitsVersion = versions === undefined ? () => true : versionTest(versions)
    return this.#ofVersionValues(
      'servicePack',
      packs,
      products,
      ({ version, servicePack }) => fitsPack(servicePack) && fitsVersion(version),
    )
  }

  /** Articles with a value that is one of the texts or fits it as a pattern. */
  ofTexts(field: FacetField, texts: readonly string[]): ArticleSet {
    const numbers = [...new Set(texts)].flatMap((text) =>
      text.includes('*')
        ? this.#numbersWhere(field, (value) => fitsPattern(text, value))
        : [findValue(this.#facets.columns[field], text)],
    )
    return this.#holders(field, numbers)
  }

  ofErrors(codes: readonly string[]): ArticleSet {
    return this.ofTexts('error', codes.flatMap(errorValuesOf))
  }

  /** Articles last changed within any of the ranges. */
  ofDays(...ranges: readonly DayRange[]): ArticleSet {
    const { articleCount, days } = this.#facets
    const found = new ArticleSet(articleCount)
    for (const { first, last } of ranges) {
      for (let ordinal = 0; ordinal < articleCount; ordinal++) {
        const day = days[ordinal] as number
        if (day >= first && day <= last && day > 0) found.add(ordinal)
      }
    }
    return found
  }

  ofOrdinals(ordinals: Iterable<number>): ArticleSet {
    const found = new ArticleSet(this.#facets.articleCount)
    for (const ordinal of ordinals) found.add(ordinal)
    return found
  }

  /** All values of a facet, by number. */
  values(field: FacetField): readonly string[] {
    const known = this.#values.get(field)
    if (known !== undefined) return known
    const values = valuesOf(this.#facets.columns[field])
    this.#values.set(field, values)
    return values
  }

  #productNames(): ProductNames {
    this.#products ??= new ProductNames(this.values('product'))
    return this.#products
  }

  #productNumbers(products: readonly string[]): number[] {
    const names = this.#productNames()
    return products.flatMap((product) => names.find(product))
  }

  #ofVersionValues(
    field: 'version' | 'servicePack',
    typed: readonly string[],
    products: readonly string[] | undefined,
    fits: (value: VersionValue) => boolean,
  ): ArticleSet {
    const printed = new Set(typed.map((text) => text.toLowerCase()))
    const within = products && new Set(this.#namesOf(products))
    const numbers = this.#numbersWhere(field, (value) => {
      const read = readVersionValue(value)
      if (within !== undefined && !within.has(read.product)) return false
      return fits(read) || printed.has(printVersionValue(value).toLowerCase())
    })
    return this.#holders(field, numbers)
  }

  #namesOf(products: readonly string[]): string[] {
    const names = this.values('product')
    return this.#productNumbers(products).flatMap((number) => names[number] ?? [])
  }

  #numbersWhere(field: FacetField, keeps: (value: string) => boolean): number[] {
    return this.values(field).flatMap((value, number) => (keeps(value) ? [number] : []))
  }

  #holders(field: FacetField, numbers: readonly number[]): ArticleSet {
    const found = new ArticleSet(this.#facets.articleCount)
    for (const number of numbers) {
      if (number >= 0) addHolders(found, this.#facets.columns[field], number)
    }
    return found
  }
}
