// Product names as they are printed or as people write them → their family:
//
//   "Microsoft Windows NT Server, Enterprise Edition", "NT 4.0", "winnt" → Windows NT

import { PRODUCT_FAMILIES, type ProductFamily } from './product-families.table.ts'
import { remembered } from './remembered.ts'

export type { ProductFamily } from './product-families.table.ts'

/** "Microsoft  Systems Management Server" → "systems management server". */
export const productKey = remembered((name) => {
  const key = name.trim().replace(/\s+/g, ' ').toLowerCase()
  return key.replace(/^(?:the )?(?:microsoft |ms )?(?=\S)/, '')
})

const BY_NAME = new Map(
  PRODUCT_FAMILIES.flatMap((family) => family.names.map((name) => [name, family] as const)),
)
const BY_WORD = new Map(
  PRODUCT_FAMILIES.flatMap((family) => (family.words ?? []).map((word) => [word, family] as const)),
)
const BY_ALIAS = new Map(
  PRODUCT_FAMILIES.flatMap((family) =>
    [family.family.toLowerCase(), ...Object.keys(family.aliases)].map(
      (alias) => [productKey(alias), family] as const,
    ),
  ),
)
const BY_FAMILY = new Map(PRODUCT_FAMILIES.map((family) => [family.family, family]))
/** Words of the longest known name. */
const MOST_WORDS = Math.max(...[...BY_NAME.keys()].map((name) => name.split(' ').length))

// "nt 4.0", "sms 2.0 sp2", "exchange 5.5"; years belong to names: "word 97".
const VERSION = /[ ,]+(?:version )?v?\d+\.(?:\d|x)[\w.]*(?:[ ,].*)?$/

/**
 * The family of a product by its alias, with or without a version behind it, or by the beginning of
 * its printed name. `undefined` for a product of no family that is known.
 */
export const canonicalProduct = remembered(
  (name): ProductFamily | undefined => familyByAlias(name) ?? familyOfName(productKey(name)),
)

/** The family that is called so, by its own name or an alias, with or without a version. */
export function familyByAlias(name: string): ProductFamily | undefined {
  const key = productKey(name)
  return BY_ALIAS.get(key) ?? BY_ALIAS.get(key.replace(VERSION, ''))
}

// What follows a word that is a product only for itself: "windows 3.1", "c for ms-dos", "works, edition"
const QUALIFIER = /^(?:\d|for$|with$|versions?$|professional$|standard$|edition$)/

function familyOfName(key: string): ProductFamily | undefined {
  const words = key
    .replace(/[,:()]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .split(' ')
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
    const family = BY_NAME.get(words.slice(0, count).join(' '))
    if (family !== undefined) return family
  }
  const [first = '', second] = words
  return second === undefined || QUALIFIER.test(second) ? BY_WORD.get(first) : undefined
}

/** Whether a product of the one family is one of the other: Visual FoxPro is FoxPro. */
export function isWithinFamily(one: ProductFamily, other: ProductFamily): boolean {
  for (let at: ProductFamily | undefined = one; at !== undefined; ) {
    if (at.family === other.family) return true
    at = at.within === undefined ? undefined : BY_FAMILY.get(at.within)
  }
  return false
}

/** The families that hold this one, nearest first. */
export function widerFamilies({ within }: ProductFamily): ProductFamily[] {
  const wider = within === undefined ? undefined : BY_FAMILY.get(within)
  return wider === undefined ? [] : [wider, ...widerFamilies(wider)]
}
