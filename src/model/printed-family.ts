// Families of products that no table knows, by their printed names alone:
//
//   "Example Fleet Director, Enterprise Edition 2.0" → Example Fleet Director, for short EFD

import { canonicalProduct, isWithinFamily, productKey } from './product-family.ts'
import { remembered } from './remembered.ts'

// ", version 2.0", " 4.0a", " 2.0 SP1", ", Enterprise Edition", " (R)"
const TAIL =
  /(?:[, ]+(?:versions? )?v?\d[\w.]*(?:[ ,].*)?|,? (?:standard|enterprise|professional|advanced|workgroup) edition| \((?:r|tm)\)|,)$/
/** No product has a longer name. */
const MAX_NAME = 200

/** The name without version, edition, platform and vendor, each word with a capital; may be empty. */
export const printedFamily = remembered((name): string => {
  let key = productKey(name.slice(0, MAX_NAME))
  for (let shorter = key.replace(TAIL, ''); shorter !== key; shorter = key.replace(TAIL, '')) {
    key = shorter
  }
  return key.trim().replace(/(?<![\w'])[a-z]/g, (letter) => letter.toUpperCase())
})

/** The family of the tables, else the printed one. */
export function familyNameOf(product: string): string {
  return canonicalProduct(product)?.family ?? printedFamily(product)
}

/** Too short a word stands for nothing. */
const SHORTEST = 2
// "of" in "Server of Records" is no part of its initials.
const SMALL_WORD = /^(?:and|of|for|the|to|in)$/i

/** "EFD" of "Example Fleet Director"; empty for a single word. */
export const initialsOf = remembered((family): string => {
  const words = family.split(/[ -]+/).filter((word) => word !== '' && !SMALL_WORD.test(word))
  return words.length < SHORTEST ? '' : words.map((word) => word.slice(0, 1).toUpperCase()).join('')
})

/**
 * Whether a name as people write it means a family: as families of the tables relate, or for one that
 * they do not know by its name, by a longer name that begins so, by the name without the vendor in
 * front of it, or by its initials.
 */
export function meansFamily(name: string, family: string): boolean {
  const [named, ours] = [canonicalProduct(name), canonicalProduct(family)]
  if (named !== undefined && ours !== undefined) {
    return isWithinFamily(named, ours) || isWithinFamily(ours, named)
  }
  if (ours !== undefined) return false
  const printed = printedFamily(name)
  if (printed === family || printed.startsWith(`${family} `)) return true
  if (printed.includes(' ') && family.endsWith(` ${printed}`)) return true
  return printed.toUpperCase() === initialsOf(family)
}
