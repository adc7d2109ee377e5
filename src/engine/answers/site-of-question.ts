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

const PACK = '((?:sp|service pack)[ -]?\\d{1,2}[a-z]?)\\b'
const TARGETS = [
  // "upgrading SMS 2.0 SP1 to SP2": the pack before "to" is where it is now
  `\\b(?:upgrad|mov|migrat)\\w+\\b[^?]{0,40}?${PACK}[^?.]{0,20}? to (?:[a-z]+ \\d+(?:\\.\\d+)* )?${PACK}`,
  // "before SP2", "upgrade to SMS 2.0 SP2", "going to SP 4", "migrate to service pack 3"
  `\\b(?:before|prior to|upgrad\\w+ (?:\\w+ )?to|mov\\w+ (?:\\w+ )?to|go(?:ing)? to|migrat\\w+ to)\\b(?:[^?.]|\\.(?=\\d)){0,40}?\\b${PACK}`,
  // "installing SP2", "apply SMS 2.0 SP2"; not "install Q1 on SP2"
  `\\b(?:install|apply)(?:ing)? (?:the )?(?:[a-z]+ \\d+(?:\\.\\d+)* )?${PACK}`,
  // "pre-SP2", "ready for SP2", "planning SP2", "prerequisites for Service Pack 2"
  `\\b(?:pre-?|ready for |prepar\\w+ for |plan(?:s|ned|ning)? |prerequisites? (?:for|of) )(?:the )?${PACK}`,
  // "from build 1234 to SP2", "1234 -> SP2", "to SMS 2.0 SP2"; not "apply to SMS 2.0 SP1"
  `(?:(?<!\\b(?:appl(?:y|ies|ied|icable)|specific|limited|relevant|related|refers?|belongs?) )\\bto|->|\u2192|=>) ?(?:[a-z]+ \\d+(?:\\.\\d+)* )?${PACK}`,
  // "SP1 SP2 upgrade", "the SP2 upgrade"
  `${PACK} (?:upgrade|migration)\\b`,
].map((pattern) => new RegExp(pattern, 'i'))

/** "SP2" of "before SP2": where the site is to go. */
export function targetOf(text: string): string | undefined {
  for (const pattern of TARGETS) {
    const target = pattern.exec(text)?.at(-1)
    if (target !== undefined) return target.replace(/^service pack/i, 'SP')
  }
  return undefined
}

/** `undefined` when neither profile nor question tells the product. */
export function readSite(
  question: Question,
  profile: AnswerProfile,
  releases: ReleaseTable,
): SiteReading | undefined {
  const target = targetOf(question.text) ?? profile.target
  const [named] = question.products
  const builds = buildsOf(question, releases)
  const product = named?.family ?? profile.product ?? familyOfBuild(builds[0], releases)
  if (product === undefined) return undefined
  const { platform = profile.platform, language = profile.language } = spoken(question)
  const { installed, conditions } = profile
  const rest = {
    product,
    ...(platform !== undefined && { platform }),
    ...(language !== undefined && { language }),
    ...(installed !== undefined && { installed }),
    ...(conditions !== undefined && { conditions }),
  }
  const release = { question, builds, named, profile, target }
  return {
    sites: releasesOf(release).map((one) => ({ ...rest, ...one })),
    ...(target !== undefined && { target }),
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
  readonly builds: readonly string[]
  readonly named: NamedProduct | undefined
  readonly profile: AnswerProfile
  readonly target: string | undefined
}

type Release = Pick<AnswerProfile, 'build' | 'version' | 'servicePack'>

/** A build says more than a version; what the question says more than the profile. */
function releasesOf({ question, builds, named, profile, target }: ReleaseWords): Release[] {
  if (builds.length > 0) return builds.map((build) => ({ build }))
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

// "site 1234", "1234 sites", "from 1234", "running 1234", "1234 -> SP2": without the word "build"
const BARE_BUILD =
  /\b(?:sites?|from|running|runs|at|on) (\d{3,4})\b(?![\w%]|\.\d)|(?<![\w.])(\d{3,4}) ?(?:sites?\b|->|\u2192|=>)/gi

/** As said; else full numbers and bare ones that articles know as the build of a release. */
export function buildsOf(question: Question, releases: ReleaseTable): readonly string[] {
  const { builds, files, versions, text } = question
  if (builds.length > 0 || files.length > 0) return builds
  const full = versions.filter((version) => version.split('.').length > 2)
  const bare = [...text.matchAll(BARE_BUILD)].flatMap(([, one, other]) => one ?? other ?? [])
  return [...new Set([...full, ...bare])].filter(
    (build) => familyOfBuild(build, releases, question.products[0]?.family) !== undefined,
  )
}

/** The only family, or the one that is named, in which articles state a release for the build. */
function familyOfBuild(
  build: string | undefined,
  releases: ReleaseTable,
  named?: string,
): string | undefined {
  const families = familiesOfBuild(build ?? '', releases, named)
  return families.length === 1 ? families[0] : undefined
}

/** Those in which articles state what a build is, sorted. */
export function familiesOfBuild(build: string, releases: ReleaseTable, named?: string): string[] {
  const number = parseBuild(build)
  if (number === undefined) return []
  return (named === undefined ? releases.families() : [named]).filter((family) => {
    const reading = resolveBuild(releases.of(family), number)
    return reading.outcome === 'known' || reading.outcome === 'ambiguous'
  })
}
