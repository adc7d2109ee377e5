// Whether an article speaks of the product and release that a question names.

import type { AppliesTo } from '../../../model/applies-to.ts'
import type { Article } from '../../../model/article.ts'
import { canonicalProduct, isWithinFamily } from '../../../model/product-family.ts'
import type { NamedProduct } from '../../question/question.ts'
import { placesOfVersion, versionStands } from './version-stands.ts'

export type Agreement = 'agrees' | 'unstated' | 'other-version' | 'other-product'

/** What an article says of its products. */
interface SpokenOf extends Pick<Article, 'title' | 'appliesTo'> {
  readonly source: Pick<Article['source'], 'text'>
}

/** @param passages what would be quoted, with its headings. */
export function productAgreement(
  product: NamedProduct,
  article: SpokenOf,
  passages: string,
): Agreement {
  const { family, version } = product
  const shown = `${article.title} ${passages}`
  const lines = article.appliesTo.filter(
    (line) => isOfFamily(line, family) || isSpokenOf(product, line.raw),
  )
  const isNamed = lines.length > 0 || isSpokenOf(product, shown)
  if (!isNamed) return isSpokenOf(product, article.source.text) ? 'unstated' : 'other-product'
  if (version === undefined || versionStands(version, shown)) return 'agrees'
  // Old articles have no such list.
  if (article.appliesTo.length === 0) {
    return standsBeside(product, version, article.source.text) ? 'agrees' : 'other-version'
  }
  if (lines.some(({ raw }) => versionStands(version, raw))) return 'agrees'
  // A line without any release speaks of all of them.
  return lines.some(({ raw }) => !/\d/.test(raw)) ? 'agrees' : 'other-version'
}

/** Whether the release and its service pack stand together in one of the texts. */
export function packAgrees(
  { version, servicePack }: NamedProduct,
  texts: readonly string[],
): boolean {
  if (servicePack === undefined || servicePack === 'none') return true
  return texts.some(
    (text) =>
      packStands(servicePack, text) && (version === undefined || versionStands(version, text)),
  )
}

/** "SP2" is "Service Pack 2", "SP-2" and the 2 of "Service Packs 1 and 2". */
export function packStands(pack: string, text: string): boolean {
  const number = /\d+\w?$/.exec(pack)?.[0] ?? ''
  return new RegExp(
    `\\b(?:SP|SR|OSR|service packs?|service release)[- ]?${number}\\b|\\bservice packs? \\d[\\w, ]{0,20} (?:and|or) ${number}\\b`,
    'i',
  ).test(text)
}

/** In front of a release so far its product is named: "Sample Kit versions 1.0, 1.1, and 2.0". */
const BEFORE_RELEASE = 110

/** Whether the release stands behind a name of its product, not of another one. */
function standsBeside(product: NamedProduct, version: string, text: string): boolean {
  return placesOfVersion(version, text).some(({ start, end }) => {
    const before = text.slice(Math.max(0, start - BEFORE_RELEASE), end)
    return OF_HEADER.test(before) || isSpokenOf(product, before)
  })
}

// "Version(s): 1.00 1.10": the line of the header that ends with the release
const OF_HEADER = /\bversion\(s\)[ \t]*:[^\n]*$/i

function isOfFamily({ product, raw }: AppliesTo, family: string): boolean {
  const wanted = canonicalProduct(family)
  const own = canonicalProduct(product) ?? canonicalProduct(raw)
  if (wanted === undefined || own === undefined) return false
  return isWithinFamily(own, wanted) || isWithinFamily(wanted, own)
}

/** By the name that was typed, the name of the family, or one of its other names. */
function isSpokenOf({ family, name }: NamedProduct, text: string): boolean {
  const lower = text.toLowerCase()
  const known = canonicalProduct(family)
  const aliases = Object.keys(known?.aliases ?? {}).filter((alias) => alias.length > 2)
  return [name, family, ...(known?.names ?? []), ...aliases].some((one) => holdsWord(lower, one))
}

function holdsWord(lower: string, name: string): boolean {
  const wanted = name.toLowerCase()
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const isFree = !/[a-z0-9]/.test(lower[at - 1] ?? ' ')
    if (isFree && !/[a-z]/.test(lower[at + wanted.length] ?? ' ')) return true
  }
  return false
}
