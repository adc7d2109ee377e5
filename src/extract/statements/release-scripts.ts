// Builds in scripts and registry listings:
//
//   If Ver = "4.10.1234" Then                      HKEY_LOCAL_MACHINE\Software\Acme\Sample Explorer
//     Folder = "A"   'Sample98 Second Edition        Version - "5.00.1234.1003"

import { canonicalProduct } from '../../model/product-family.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import { findReleases } from './find-releases.ts'
import { type StatedSentence, statedAt } from './stated-sentence.ts'
import { FULL_NUMBER_TRIGGER, type StatementRule } from './statement-rule.ts'

export const releaseScriptRule: StatementRule = {
  triggers: [FULL_NUMBER_TRIGGER],
  read(sentence, into) {
    const isProse = sentence.place.leaf.node.type === 'paragraph'
    const compared = isProse ? undefined : COMPARED.exec(sentence.text)?.groups?.['number']
    const listed = LISTED.exec(sentence.text)?.groups?.['number']
    const fullVersion = compared ?? listed
    const named = compared === undefined ? keyAbove(sentence) : commentBehind(sentence)
    if (fullVersion === undefined || named === undefined) return
    const { span } = statedAt(sentence)
    into.releaseFacts.push({ ...statedAt(sentence), release: { ...named, fullVersion, span } })
  },
}

// "ElseIf Ver = "4.10.1234" Then"
const COMPARED = /=\s*"(?<number>\d+(?:\.\d+){2,})"/
// "Version - "5.00.1234.1003""
const LISTED = /(?:^|\s)Version\s*[-=:]\s*"(?<number>\d+(?:\.\d+){2,})"/i
// "'Sample98 Second Edition" at the end of this line or the next
const COMMENT = /^[^\n']*\n?[^\n']*'[ \t]*(?<name>[A-Z][^'\n]{2,60}?)[ \t]*(?:\n|$)/
// "Win98" for "Windows 98"
const SHORT_WINDOWS = /^Win(?=\d\d)/
const REACH = 600

/** A comment that names two releases says which of them it is to nobody. */
function commentBehind({ place, end }: StatedSentence): Omit<ReleaseName, 'span'> | undefined {
  const behind = place.plain.text.slice(end, Math.min(place.leaf.end, end + REACH))
  const name = COMMENT.exec(behind)?.groups?.['name']?.replace(SHORT_WINDOWS, 'Windows ')
  if (name === undefined) return undefined
  const [found, other] = findReleases(name)
  if (found === undefined || other !== undefined || found.product === undefined) return undefined
  const { start: _start, end: _end, ...release } = found
  return canonicalProduct(found.product) === undefined ? undefined : release
}

// "HKEY_LOCAL_MACHINE\Software\Acme\Sample Explorer"
const KEY = /HKEY_\w+\\[^\n]*\\(?<name>[A-Z][\w .]{2,40}?)[ \t]*(?:\n|$)/g

function keyAbove({ place, start }: StatedSentence): Omit<ReleaseName, 'span'> | undefined {
  const above = place.plain.text.slice(Math.max(0, start - REACH), start)
  const product = [...above.matchAll(KEY)].at(-1)?.groups?.['name']
  if (product === undefined || canonicalProduct(product) === undefined) return undefined
  return { product }
}
