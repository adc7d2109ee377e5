// A release in several of its names: "Service Pack 1 (build 1380)", "SP1 version (build 1380):
// 2.00.1380.1000", and the rows of build tables, whose product stands in a row above.

import type { ReleaseName } from '../../model/release-name.ts'
import type { ReleaseFact } from '../../model/statement.ts'
import { releasesIn, type StatedSentence, statedAt } from './stated-sentence.ts'
import type { StatementRule } from './statement-rule.ts'

export const releaseFactRule: StatementRule = {
  triggers: ['build'],
  read(sentence, into) {
    const above =
      sentence.place.leaf.node.type === 'paragraph'
        ? undefined
        : tableAbove(sentence, into.releaseFacts)
    for (const release of releasesIn(sentence)) {
      const fact = withProductAbove(release, above)
      if (isFact(fact)) into.releaseFacts.push({ ...statedAt(sentence), release: fact })
    }
  },
}

/** A fact that is stated again is kept with its first sentence only. */
export function distinctFacts(facts: readonly ReleaseFact[]): ReleaseFact[] {
  const seen = new Set<string>()
  return facts.filter(({ release }) => {
    const name = nameOf(release)
    return !seen.has(name) && seen.add(name)
  })
}

function nameOf({ span: _span, ...names }: ReleaseName): string {
  return JSON.stringify(Object.entries(names).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** A build, and a service pack, package or product version that it is the build of. */
function isFact(release: ReleaseName): boolean {
  const { build, servicePack, product, version, package: kind, bound, platform } = release
  if (build === undefined || bound === 'without' || platform !== undefined) return false
  if (product !== undefined && FILE_NAME.test(product)) return false
  const isNumbered = servicePack !== undefined && !/^(?:latest|next|unnumbered)$/.test(servicePack)
  return isNumbered || kind !== undefined || (product !== undefined && version !== undefined)
}

// "Httpmon.exe": the build of a file is none of a release.
const FILE_NAME = /\.(?:exe|dll|ocx|sys|zip)$/i

/** The last fact of the same table. */
function tableAbove(
  { place }: StatedSentence,
  facts: readonly ReleaseFact[],
): ReleaseName | undefined {
  const last = facts.at(-1)
  const start =
    place.plain.runs.length === 0
      ? undefined
      : statedAt({ place, start: place.leaf.start, end: place.leaf.end, text: '' }).span.start
  return last !== undefined && start !== undefined && last.span.start >= start
    ? last.release
    : undefined
}

/** "SP1   Build 2232" below "Sample Server 5.5   Build 1960". */
function withProductAbove(release: ReleaseName, above: ReleaseName | undefined): ReleaseName {
  if (above === undefined || release.product !== undefined || release.servicePack === undefined)
    return release
  const { product, version, edition } = above
  if (release.version !== undefined)
    return { ...(product !== undefined && { product }), ...release }
  return {
    ...(product !== undefined && { product }),
    ...(edition !== undefined && { edition }),
    ...(version !== undefined && { version }),
    ...release,
  }
}
