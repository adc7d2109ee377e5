// Versions of the parts of a release: "Version 5.00.4319 of SAMPLE50.DLL is shipped with Sample 97
// Service Pack 2", and the lines below a label:
//
//   Service Pack 2:
//
//     Sample Base Components - 2.00.1493.2009

import type { ReleaseName } from '../../model/release-name.ts'
import { findReleases } from './find-releases.ts'
import { compilePhrasings, matchPhrasing, type PhraseMatch } from './phrasing.ts'
import { COMPONENT_PHRASES, LABELLED_PHRASES, UNMOVED_PHRASES } from './release-components.table.ts'
import { isOfKnownProduct, namesRelease } from './release-facts.ts'
import { releasesIn, type StatedSentence, statedAt } from './stated-sentence.ts'
import { FULL_NUMBER_TRIGGER, type StatementRule } from './statement-rule.ts'

const NAMED = compilePhrasings([...COMPONENT_PHRASES, ...UNMOVED_PHRASES])
const LABELLED = compilePhrasings(LABELLED_PHRASES)
// The words before the name in "been fixed in the Sample Driver"; "client components" keeps its own.
const LEADING_WORDS = /^(?:[a-z]\w* )+(?:Microsoft )?(?=[A-Z])/
/** Longer sentences than this tell of more than one thing. */
const LONGEST = 400

export const releaseComponentRule: StatementRule = {
  triggers: [FULL_NUMBER_TRIGGER],
  read(sentence, into) {
    if (sentence.text.length > LONGEST) return
    const { match, releases } = statedIn(sentence)
    if (match === undefined) return
    const component = match.text('component').replace(/\s+/g, ' ').replace(LEADING_WORDS, '')
    const fullVersion = match.text('version')
    for (const release of releases) {
      into.releaseFacts.push({
        ...statedAt(sentence),
        release: { ...withVersion(withoutNumber(release), sentence), fullVersion },
        ...(component !== '' && { component }),
      })
    }
  },
}

interface Stated {
  readonly match?: PhraseMatch | undefined
  readonly releases: readonly ReleaseName[]
}

function statedIn(sentence: StatedSentence): Stated {
  const match = matchPhrasing(NAMED, sentence.text)
  if (match !== undefined) return { match, releases: releasesOf(sentence, match) }
  const { labels = [] } = sentence.place
  if (labels.length === 0) return { releases: [] }
  return { match: matchPhrasing(LABELLED, sentence.text), releases: labels }
}

function releasesOf(sentence: StatedSentence, match: PhraseMatch): ReleaseName[] {
  const part = match.part('release')
  const named = part === undefined ? [] : releasesIn(sentence, ...part)
  return named.filter((release) => namesRelease(release) && isOfKnownProduct(release))
}

function withoutNumber({
  build: _build,
  fullVersion: _full,
  ...release
}: ReleaseName): ReleaseName {
  return release
}

const REACH = 400

/** "Sample Studio Service Pack 1" is what the text behind calls "Sample Studio 97 Service Pack 1". */
function withVersion(release: ReleaseName, { place, end }: StatedSentence): ReleaseName {
  const { product, version, servicePack } = release
  if (version !== undefined || product === undefined || servicePack === undefined) return release
  const behind = place.plain.text.slice(end, end + REACH).replace(/\s/g, ' ')
  const versions = new Set(
    findReleases(behind).flatMap((one) =>
      one.product === product && one.servicePack === servicePack ? (one.version ?? []) : [],
    ),
  )
  const [only] = versions
  return versions.size === 1 && only !== undefined ? { ...release, version: only } : release
}

// "Service Pack 2:", "Initial Sample 2.0:"
const LABEL = /^\s*(?<first>(?:[Ii]nitial|[Oo]riginal) )?(?<release>[^:\n]{2,60}):\s*$/

/** The releases that a block names as the label of what follows; `undefined` when it is no label. */
export function labelOf(sentence: StatedSentence): ReleaseName[] | undefined {
  const { first, release } = LABEL.exec(sentence.text)?.groups ?? {}
  if (release === undefined) return undefined
  const from = sentence.text.indexOf(release, first?.length ?? 0)
  const named = releasesIn(sentence, from, from + release.length)
  const length = named.reduce((sum, { span }) => sum + span.end - span.start, 0)
  if (named.length === 0 || length < release.trim().length) return undefined
  if (first === undefined) return named.filter(namesRelease)
  return named.map((one) => ({ servicePack: 'none', ...one }))
}
