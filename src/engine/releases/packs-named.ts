// The service packs of a product that an article names, be it as fixed in, required, or applied to.

import type { Article } from '../../model/article.ts'
import { meansFamily } from '../../model/printed-family.ts'
import { canonicalProduct } from '../../model/product-family.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import { parseServicePack, printServicePack } from '../../model/service-pack.ts'

/** "SP2", "SP3"; sorted. One that is named without a product counts as one of these families. */
export function servicePacksNamed(article: Article, families: readonly string[]): string[] {
  const isOfFamily = (product: string | undefined) =>
    product === undefined ||
    families.includes(canonicalProduct(product)?.family ?? '') ||
    families.some((family) => isPrinted(product, family))
  const texts = [...releasesNamed(article), ...article.appliesTo]
    .filter(({ product }) => isOfFamily(product))
    .flatMap(({ servicePack }) => servicePack ?? [])
  const packs = texts.flatMap((text) => parseServicePack(text) ?? []).map(printServicePack)
  return [...new Set(packs)].sort()
}

/** Of a family that no table knows. */
function isPrinted(product: string, family: string): boolean {
  return canonicalProduct(family) === undefined && meansFamily(product, family)
}

function releasesNamed(article: Article): ReleaseName[] {
  const { fixedIn, requires, includedIn, supersedes, releaseLists } = article
  const lists = [...fixedIn, ...requires, ...includedIn, ...supersedes, ...releaseLists]
  return [
    ...lists.flatMap(({ releases }) => releases),
    ...article.requiredBefore.flatMap((gate) => [
      ...gate.required,
      ...gate.forReleases,
      ...gate.before,
    ]),
    ...article.waits.flatMap(({ before }) => before),
    ...article.releaseFacts.map(({ release }) => release),
  ]
}
