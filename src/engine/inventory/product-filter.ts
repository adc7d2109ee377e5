// Which rows of file tables are of a product family.

import { meansFamily } from '../../model/printed-family.ts'
import { canonicalProduct, isWithinFamily } from '../../model/product-family.ts'

/** Whether a row's products hold those of the family; rows that name none are of no product. */
export function productFilter(family: string | undefined): (products: string) => boolean {
  if (family === undefined) return () => true
  const known = new Map<string, boolean>()
  return (products) => {
    let isOurs = known.get(products)
    if (isOurs === undefined) {
      isOurs = products.split(', ').some((name) => isOfFamily(name, family))
      known.set(products, isOurs)
    }
    return isOurs
  }
}

function isOfFamily(product: string, family: string): boolean {
  const [one, wanted] = [canonicalProduct(product), canonicalProduct(family)]
  if (wanted === undefined) return meansFamily(product, family)
  return one !== undefined && isWithinFamily(one, wanted)
}
