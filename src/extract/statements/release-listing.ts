// Lists of releases, one a line: what a line leaves out stands above it.
//
//   Sample Server 5.0   Build 1457          Sample NT (R)
//   SP1                 Build 1458          Version 4.0 (Build 1381: Service Pack 3)

import { canonicalProduct } from '../../model/product-family.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import type { ReleaseFact } from '../../model/statement.ts'
import type { StatedSentence } from './stated-sentence.ts'
import { statedAt } from './stated-sentence.ts'

/** The last fact of the same list whose version goes on below it. */
export function factAbove(
  { place }: StatedSentence,
  facts: readonly ReleaseFact[],
): ReleaseName | undefined {
  if (place.plain.runs.length === 0) return undefined
  const { start, end } = place.leaf
  const from = statedAt({ place, start, end, text: '' }).span.start
  const found = facts
    .slice(-MOST_REFRESHES)
    .findLast(({ release }) => !REFRESH.test(release.version ?? ''))
  return found !== undefined && found.span.start >= from ? found.release : undefined
}

// "4.0a" is sold anew and shares the service packs of its version.
const REFRESH = /\d[a-z]$/
/** Never so many in turn; further up nothing is looked for. */
const MOST_REFRESHES = 20

/** "SP1   Build 2232" below "Sample Server 5.5   Build 1960"; "4.0a  Build 993" below "4.0 SP2  Build 993". */
export function withProductAbove(
  release: ReleaseName,
  above: ReleaseName | undefined,
): ReleaseName {
  if (above === undefined || release.product !== undefined) return release
  const { product, version, edition } = above
  if (release.version !== undefined)
    return { ...(product !== undefined && { product }), ...release }
  if (release.servicePack === undefined) return release
  return {
    ...(product !== undefined && { product }),
    ...(edition !== undefined && { edition }),
    ...(version !== undefined && { version }),
    ...release,
  }
}

// "Version 4.0 (Build 1381: Service Pack 3)"
const BEGINS_WITH_VERSION = /^\s*version +\d/i
// "Microsoft(R) Windows NT (R)", "This version of Sample requires Windows NT Server"
const LAST_NAME = /(?:^|\s)(?<name>[A-Z][\w+#]*(?: [A-Z][\w+#]*){0,4})\s*$/
const MARK = /\((?:R|TM)\)/g
const LONGEST_LINE = 200

/** The product at the end of the line above, for a line that begins with its version. */
export function productAbove({ place, start, text }: StatedSentence): string | undefined {
  if (!BEGINS_WITH_VERSION.test(text)) return undefined
  const before = place.plain.text.slice(Math.max(place.leaf.start, start - LONGEST_LINE), start)
  const line = before.trimEnd().split('\n').at(-1) ?? ''
  const words = line.replace(MARK, ' ').replace(/\s+/g, ' ').trim()
  const name = LAST_NAME.exec(words)?.groups?.['name']?.replace(/^Microsoft /, '')
  return name !== undefined && canonicalProduct(name) !== undefined ? name : undefined
}

/**
 * The facts of one list: a row without service pack beside rows of the same version that have one is
 * the release without any.
 */
export function completeList(facts: readonly ReleaseFact[]): ReleaseFact[] {
  const packed = new Set(
    facts.flatMap(({ release }) => (release.servicePack === undefined ? [] : versionOf(release))),
  )
  return facts.map((fact) =>
    fact.release.servicePack === undefined && packed.has(versionOf(fact.release))
      ? { ...fact, release: { ...fact.release, servicePack: 'none' } }
      : fact,
  )
}

function versionOf({ product = '', version = '' }: ReleaseName): string {
  return `${product}\n${version}`
}
