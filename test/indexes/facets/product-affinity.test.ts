import { expect, test } from 'vitest'
import { buildFacets } from '../../../src/indexes/facets/build.ts'
import { productAffinity } from '../../../src/indexes/facets/product-affinity.ts'
import { canonicalProduct } from '../../../src/model/product-family.ts'
import { makeArticle } from '../text/make-article.ts'

const FACETS = buildFacets(
  [['Microsoft Windows NT Server'], ['Microsoft Visual FoxPro', 'Microsoft Word'], []].map(
    (products) => ({ ...makeArticle(), products }),
  ),
)

function affinities(...names: string[]) {
  const families = names.flatMap((name) => canonicalProduct(name) ?? [])
  expect(families.length).toBe(names.length)
  const affinity = productAffinity(FACETS, families)
  return affinity && [0, 1, 2].map(affinity)
}

test('is the share of the families that an article applies to', () => {
  expect(affinities('nt')).toEqual([1, 0, 0])
  expect(affinities('nt', 'vfp')).toEqual([0.5, 0.5, 0])
})

test('an article of a family applies to the wider one', () => {
  expect(affinities('foxpro')).toEqual([0, 1, 0])
})

test('a family that no article applies to gives 0', () => {
  expect(affinities('exchange')).toEqual([0, 0, 0])
})

test('there is none where no product is named', () => {
  expect(affinities()).toBeUndefined()
})
