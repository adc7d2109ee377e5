// Puts the tokens of a release name together. The drafts of one group share their product: "SNA
// Server 3.0 and 4.0" are two; another product, or any foreign word, closes the group.

import {
  boundOf,
  type FoundRelease,
  isComplete,
  isFullVersion,
  isUnnumbered,
  packageKindOf,
  type ReleaseDraft,
  readPack,
} from './release-draft.ts'
import type { ReleaseToken } from './release-token.ts'
import { NO_PRODUCT_WORDS, type ReleaseWord } from './release-words.table.ts'

/** Collects tokens; `findReleases` is its only user. */
export class ReleaseAssembler {
  readonly #found: FoundRelease[] = []
  #group: ReleaseDraft[] = []
  #last: ReleaseWord | 'other' | undefined
  /** "latest" or "next" waits for its "service pack". */
  #ordinal: string | undefined
  #language: string | undefined
  /** A "for" or "of" waits for the product. */
  #isAttaching = false
  /** Of "Service Pack 4 for A 4.0 and B 4.0": it belongs to both. */
  #sharedPack: string | undefined
  /** Of "1493 for SP2 or SP3": the number in front of several packs is that of each. */
  #sharedNumber: Pick<ReleaseDraft, 'build' | 'fullVersion'> | undefined

  readonly #read: Readonly<Record<ReleaseWord | 'other', (token: ReleaseToken) => void>> = {
    pack: (token) => this.#pack(token),
    none: (token) => this.#servicePack(token, 'none'),
    unnumbered: (token) => this.#unnumbered(token),
    package: (token) => this.#package(token),
    build: (token) => this.#build(token),
    version: (token) => this.#version(token),
    number: (token) => this.#number(token),
    edition: (token) => this.#edition(token),
    product: (token) => this.#product(token),
    bound: (token) => this.#bound(token),
    original: (token) => this.#original(token),
    ordinal: ({ text }) => {
      this.#ordinal = /next|coming/i.test(text) ? 'next' : 'latest'
    },
    language: ({ text }) => {
      this.#language = text
    },
    of: () => {
      this.#isAttaching = true
    },
    and: () => {},
    filler: () => {},
    other: () => this.#close(),
  }

  take(token: ReleaseToken): void {
    this.#read[token.word](token)
    if (token.word !== 'filler') this.#last = token.word
  }

  finish(): FoundRelease[] {
    this.#close()
    return this.#found
  }

  #bound(token: ReleaseToken): void {
    const draft = this.#group.at(-1)
    if (draft !== undefined) this.#extend(draft, token).bound = boundOf(token.text)
  }

  #original(token: ReleaseToken): void {
    const draft = this.#group.at(-1) ?? this.#open(token)
    if (draft.servicePack === undefined) this.#extend(draft, token).servicePack = 'none'
  }

  #pack(token: ReleaseToken): void {
    const pack = readPack(token.text)
    if (pack === undefined) return
    const draft = this.#servicePack(token, pack.servicePack)
    if (pack.bound !== undefined) draft.bound = pack.bound
  }

  #servicePack(token: ReleaseToken, servicePack: string): ReleaseDraft {
    let draft = this.#group.at(-1) ?? this.#open(token)
    const isOther = draft.servicePack !== undefined && draft.servicePack !== servicePack
    if (isOther || draft.package !== undefined) draft = this.#nextPack(draft, token)
    else if (draft.servicePack === undefined) this.#sharedNumber = numberOf(draft)
    this.#extend(draft, token).servicePack = servicePack
    return draft
  }

  #nextPack(draft: ReleaseDraft, token: ReleaseToken): ReleaseDraft {
    const isListed = this.#last === 'and'
    return Object.assign(this.#sibling(draft, token, true), isListed && this.#sharedNumber)
  }

  /** "3.0 and 4.0 Service Packs": all of the group; "latest service pack for X": the one to come. */
  #unnumbered(token: ReleaseToken): void {
    const servicePack = this.#ordinal ?? 'unnumbered'
    this.#ordinal = undefined
    if (this.#group.length === 0) this.#open(token)
    for (const draft of this.#group) {
      if (draft.servicePack !== undefined || draft.package !== undefined) continue
      this.#extend(draft, token).servicePack = servicePack
    }
  }

  #package(token: ReleaseToken): void {
    const kind = packageKindOf(token.text)
    const draft = this.#group.at(-1) ?? this.#open(token)
    if (kind === undefined || draft.package !== undefined) return
    this.#extend(draft, token).package = kind
    if (/^(?:post|pre)/i.test(token.text)) draft.bound = boundOf(token.text)
  }

  #build(token: ReleaseToken): void {
    const build = /\d[\d.]*\d|\d/.exec(token.text)?.[0]
    let draft = this.#group.at(-1) ?? this.#open(token)
    if (draft.build !== undefined) draft = this.#sibling(draft, token, false)
    if (build !== undefined) this.#extend(draft, token).build = build
  }

  #version(token: ReleaseToken): void {
    const version = token.text.replace(/^(?:versions? +|v)/i, '')
    const draft = this.#group.at(-1) ?? this.#open(token)
    if (draft.platform !== undefined && this.#last === 'product') this.#platform(draft, version)
    else if (isFullVersion(version) && isComplete(draft)) this.#fullVersion(draft, token, version)
    else if (this.#last === 'and' && draft.servicePack?.startsWith('OSR')) {
      this.#nextPack(draft, token).servicePack = `OSR${version}`
    } else if (draft.version === undefined) {
      const group = this.#sharedPack === undefined ? [draft] : this.#group
      for (const each of group) this.#extend(each, token).version ??= version
    } else this.#sibling(draft, token, false).version = version
  }

  /** "4.00.950 B (OSR2) and 4.00.950 C (OSR2.5)" are two of one product and version. */
  #fullVersion(draft: ReleaseDraft, token: ReleaseToken, version: string): void {
    const own = draft.fullVersion === undefined ? draft : this.#sibling(draft, token, true)
    this.#extend(own, token).fullVersion = version
  }

  #number(token: ReleaseToken): void {
    const draft = this.#group.at(-1)
    const isYear = YEAR.test(token.text)
    if (draft === undefined) {
      if (isYear) this.#open(token).version = token.text
      return
    }
    const { version, servicePack = '' } = draft
    const isListed = this.#last === 'and'
    if (draft.platform !== undefined && this.#last === 'product') this.#platform(draft, token.text)
    else if (version === undefined && (this.#last === 'product' || isYear)) {
      this.#extend(draft, token).version = token.text.replace("'", '')
    } else if (isListed && SHORT_PACK.test(token.text) && servicePack.startsWith('SP')) {
      this.#sibling(draft, token, true).servicePack = `SP${token.text}`
    } else if (isListed && version !== undefined && !version.includes('.')) {
      this.#sibling(draft, token, false).version = token.text
    } else this.#close()
  }

  #edition(token: ReleaseToken): void {
    const draft = this.#group.at(-1) ?? this.#open(token)
    if (draft.edition === undefined) this.#extend(draft, token).edition = token.text
  }

  #product(token: ReleaseToken): void {
    const draft = this.#group.at(-1)
    const bound = /^(?:Post|Pre)-(?=[A-Z])/.exec(token.text)?.[0]
    if (NO_PRODUCT_WORDS.has(token.text)) this.#close()
    else if (bound !== undefined) {
      this.#newProduct({ ...token, text: token.text.slice(bound.length) }).bound = boundOf(bound)
    } else if (draft === undefined) this.#newProduct(token)
    else if (isComplete(draft)) this.#productAfterRelease(draft, token)
    else if (draft.product === undefined) this.#extend(draft, token).product = token.text
    else this.#lengthen(draft, token)
  }

  /** "… 2000 Advanced Server", "… 3.0 for Windows", "Service Pack 3 for Windows", "… 3.0 and Word". */
  #productAfterRelease(draft: ReleaseDraft, token: ReleaseToken): void {
    const { product, platform, version, edition } = draft
    const follows = this.#last === 'product'
    if (follows && platform !== undefined) this.#platform(draft, token.text)
    else if (this.#isAttaching && product === undefined) this.#nameGroup(token)
    else if (this.#isAttaching) this.#extend(draft, token).platform = token.text
    else if (version !== undefined && this.#last !== 'and' && EDITION_WORD.test(token.text)) {
      this.#extend(draft, token).edition = edition ? `${edition} ${token.text}` : token.text
    } else if (follows && product !== undefined) this.#lengthen(draft, token)
    else this.#newProduct(token)
    this.#isAttaching = false
  }

  #nameGroup(token: ReleaseToken): void {
    this.#sharedPack = this.#group.length === 1 ? this.#group[0]?.servicePack : ''
    for (const each of this.#group) this.#extend(each, token).product = token.text
  }

  #platform(draft: ReleaseDraft, word: string): void {
    draft.platform = `${draft.platform} ${word}`
  }

  /** "Visual FoxPro for Windows 7.0": the words before the version are the product. */
  #lengthen({ product }: ReleaseDraft, token: ReleaseToken): void {
    const joint = this.#isAttaching ? ' for ' : this.#last === 'and' ? ', ' : ' '
    this.#isAttaching = false
    for (const each of this.#group) {
      this.#extend(each, token).product = `${product}${joint}${token.text}`
    }
  }

  #newProduct(token: ReleaseToken): ReleaseDraft {
    const ordinal = this.#ordinal
    const language = this.#language
    const pack = this.#last === 'and' ? this.#sharedPack : undefined
    this.#close()
    this.#ordinal = ordinal
    this.#language = language
    this.#sharedPack = pack
    const draft = this.#open(token)
    draft.product = token.text
    if (pack) draft.servicePack = pack
    return draft
  }

  #open({ start, end }: ReleaseToken): ReleaseDraft {
    const draft = { start, end, ...(this.#language && { language: this.#language }) }
    this.#group.push(draft)
    this.#isAttaching = false
    return draft
  }

  /** Another release of the same product, and perhaps of the same version. */
  #sibling(from: ReleaseDraft, token: ReleaseToken, isSameVersion: boolean): ReleaseDraft {
    const { product, edition, version, servicePack } = from
    const draft = this.#open(token)
    if (product !== undefined) draft.product = product
    if (!isSameVersion && isUnnumbered(servicePack)) draft.servicePack = servicePack
    if (isSameVersion && version !== undefined) draft.version = version
    if (isSameVersion && edition !== undefined) draft.edition = edition
    return draft
  }

  #extend(draft: ReleaseDraft, token: ReleaseToken): ReleaseDraft {
    draft.start = Math.min(draft.start, token.start)
    draft.end = Math.max(draft.end, token.end)
    if (this.#language !== undefined) draft.language = this.#language
    return draft
  }

  #close(): void {
    for (const found of this.#group.filter(isComplete)) this.#found.push(found)
    this.#group = []
    this.#ordinal = undefined
    this.#language = undefined
    this.#sharedPack = undefined
    this.#sharedNumber = undefined
    this.#isAttaching = false
  }
}

function numberOf({
  build,
  fullVersion,
}: ReleaseDraft): Pick<ReleaseDraft, 'build' | 'fullVersion'> {
  return {
    ...(build !== undefined && { build }),
    ...(fullVersion !== undefined && { fullVersion }),
  }
}

// "1996" of "the 1996 edition of Sample"
const YEAR = /^(?:19|20)\d\d$/
// The 2 of "Service Packs 1 and 2".
const SHORT_PACK = /^\d[a-z]?$/
// The "Server" of "Windows 2000 Advanced Server Service Pack 2".
const EDITION_WORD =
  /^(?:Server|Professional|Workstation|Advanced|Datacenter|Enterprise|Standard|Terminal|SE)$/
