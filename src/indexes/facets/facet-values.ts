// The values of one article, field by field.

import type { Article } from '../../model/article.ts'
import { canonicalProduct } from '../../model/product-family.ts'
import { errorValue } from './error-codes.ts'
import { PART_SEPARATOR } from './facet-columns.ts'
import { eachField, type FacetField } from './fields.ts'
import { fileNamesOf } from './file-names.ts'

const VALUES_OF: Readonly<Record<FacetField, (article: Article) => readonly string[]>> = {
  product: ({ products }) => products,
  family: ({ products }) => products.flatMap((name) => familyOf(name)),
  version: ({ appliesTo }) =>
    appliesTo.flatMap(({ product, version }) => joined(product, version) ?? []),
  servicePack: ({ appliesTo }) =>
    appliesTo.flatMap(({ product, version = '', servicePack }) =>
      servicePack === undefined ? [] : (joined(product, version, servicePack) ?? []),
    ),
  issueType: ({ issueTypes }) => issueTypes.map((type) => type.toLowerCase()),
  keyword: ({ keywords }) => keywords.map((keyword) => keyword.toLowerCase()),
  section: ({ sections }) => sections.map(({ role }) => role),
  year: ({ lastModified }) =>
    lastModified?.date === undefined ? [] : [lastModified.date.slice(0, 4)],
  hasFix: (article) => [String(hasFix(article))],
  hasWorkaround: ({ sections }) => [String(sections.some(({ role }) => role === 'workaround'))],
  file: fileNamesOf,
  error: ({ errors }) => errors.flatMap((mention) => errorValue(mention) ?? []),
  collection: ({ collection }) => [collection],
}

/** With repetition. */
export function facetValuesOf(article: Article): Record<FacetField, readonly string[]> {
  return eachField((field) => VALUES_OF[field](article))
}

/** "2001-03-14" → 20010314; 0 without a date. */
export function dayNumberOf(date: string | undefined): number {
  return date === undefined ? 0 : Number(date.replaceAll('-', ''))
}

/** A few hundred names stand in tens of thousands of articles. */
const families = new Map<string, readonly string[]>()

function familyOf(name: string): readonly string[] {
  const known = families.get(name)
  if (known !== undefined) return known
  const family = canonicalProduct(name)?.family
  const found = family === undefined ? [] : [family]
  families.set(name, found)
  return found
}

/** `undefined` when a part holds the separator or the first number is missing. */
function joined(product: string, version: string | undefined, ...more: string[]) {
  if (version === undefined) return undefined
  const parts = [product, version, ...more]
  return parts.some((part) => part.includes(PART_SEPARATOR))
    ? undefined
    : parts.join(PART_SEPARATOR)
}

// "kbSMS200sp1fix", "kbfix"
const FIX_KEYWORD = /^kb\w*fix$/i

/** It says where it is fixed, bears the keyword of a fix, or lists the files of one. */
function hasFix({ fixedIn, solutionTypes, keywords, fileTables, sections }: Article): boolean {
  if (fixedIn.length > 0) return true
  if ([...solutionTypes, ...keywords].some((word) => isFixKeyword(word))) return true
  const listsFiles = fileTables.some(({ layout }) => layout === 'ruled')
  return listsFiles && sections.some(({ role }) => role === 'resolution')
}

// "kbnofix" says that there is none.
function isFixKeyword(word: string): boolean {
  return FIX_KEYWORD.test(word) && !/^kbnofix$/i.test(word)
}
