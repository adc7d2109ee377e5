// The site that a question is about: what the profile says, with what the question says over it.

import type { AnswerProfile } from '../../contract/answers.ts'
import type { NamedProduct, Question } from '../question/question.ts'
import { parseBuild } from '../releases/build-number.ts'
import type { ReleaseTable } from '../releases/release-table.ts'
import { resolveBuild } from '../releases/resolve-build.ts'

/** A site as the fixes engine takes it; `product` is there, the release may be missing. */
export interface AskedSite extends AnswerProfile {
  readonly product: string
}

export interface SiteReading {
  /** One a build that the question names; one in all where it names none. */
  readonly sites: readonly AskedSite[]
  /** "SP2" of "before SP2". */
  readonly target?: string
}

// "before SP2", "upgrade to SMS 2.0 SP2", "going to SP 4", "migrate to service pack 3"
const TARGET =
  /\b(?:before|prior to|upgrad\w+ (?:\w+ )?to|mov\w+ (?:\w+ )?to|go(?:ing)? to|migrat\w+ to|install(?:ing)?|apply(?:ing)?)\b[^?.]{0,40}?\b((?:sp|service pack)[ -]?\d{1,2}[a-z]?)\b/i

/** `undefined` when neither profile nor question tells the product. */
export function readSite(
  question: Question,
  profile: AnswerProfile,
  releases: ReleaseTable,
): SiteReading | undefined {
  const target = TARGET.exec(question.text)?.[1]
  const [named] = question.products
  const product = named?.family ?? profile.product ?? familyOfBuild(question, releases)
  if (product === undefined) return undefined
  const { platform = profile.platform, language = profile.language } = spoken(question)
  const installed = profile.installed
  const rest = {
    product,
    ...(platform !== undefined && { platform }),
    ...(language !== undefined && { language }),
    ...(installed !== undefined && { installed }),
  }
  const release = { question, named, profile, target }
  return {
    sites: releasesOf(release).map((one) => ({ ...rest, ...one })),
    ...(target !== undefined && { target: target.replace(/^service pack/i, 'SP') }),
  }
}

function spoken({ platforms, languages }: Question): AnswerProfile {
  const [platform] = platforms
  const [language] = languages
  return {
    ...(platform !== undefined && { platform }),
    ...(language !== undefined && { language }),
  }
}

interface ReleaseWords {
  readonly question: Question
  readonly named: NamedProduct | undefined
  readonly profile: AnswerProfile
  readonly target: string | undefined
}

type Release = Pick<AnswerProfile, 'build' | 'version' | 'servicePack'>

/** A build says more than a version; what the question says more than the profile. */
function releasesOf({ question, named, profile, target }: ReleaseWords): Release[] {
  if (question.builds.length > 0) return question.builds.map((build) => ({ build }))
  const isTarget = named?.servicePack !== undefined && sameText(named.servicePack, target)
  const pack = isTarget ? otherPack(question, target) : named?.servicePack
  const servicePack = pack ?? withoutPack(question) ?? otherPack(question, target)
  if (named?.version !== undefined || servicePack !== undefined) {
    const version = named?.version ?? profile.version
    return [
      {
        ...(version !== undefined && { version }),
        ...(servicePack !== undefined && { servicePack }),
      },
    ]
  }
  const { build, version, servicePack: own } = profile
  if (build !== undefined) return [{ build }]
  if (version === undefined && own === undefined) return []
  return [
    { ...(version !== undefined && { version }), ...(own !== undefined && { servicePack: own }) },
  ]
}

// "without a service pack", "never put SP1 on", "no service pack yet", "RTM"
const NO_PACK =
  /\b(?:without (?:a |any )?(?:service pack|sp ?\d?)|no service pack|never (?:put|installed|applied|got) (?:sp ?\d|service pack|a service pack)|not (?:yet )?(?:put|installed|applied) (?:sp ?\d|any service pack)|rtm)\b/i

function withoutPack({ text }: Question): string | undefined {
  return NO_PACK.test(text) ? 'none' : undefined
}

/** The service pack that is not the target. */
function otherPack({ servicePacks, text }: Question, target: string | undefined) {
  if (NO_PACK.test(text)) return 'none'
  return servicePacks.find((pack) => !sameText(pack, target))
}

function sameText(pack: string, target: string | undefined): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/service pack|sp|[ -]/g, '')
  return target !== undefined && plain(pack) === plain(target)
}

/** The only family in which articles state a service pack for the build. */
function familyOfBuild({ builds }: Question, releases: ReleaseTable): string | undefined {
  const number = parseBuild(builds[0] ?? '')
  if (number === undefined) return undefined
  const families = releases.families().filter((family) => {
    const reading = resolveBuild(releases.of(family), number)
    return reading.outcome === 'known' || reading.outcome === 'ambiguous'
  })
  return families.length === 1 ? families[0] : undefined
}
