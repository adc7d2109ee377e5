// Finds the releases that a piece of a sentence names, from left to right:
//
//   "the latest SNA Server versions 3.0 and 4.0 U.S. Service Packs" ─▶ SNA Server 3.0 latest,
//                                                                      SNA Server 4.0 latest

import { ReleaseAssembler } from './release-assembler.ts'
import type { FoundRelease } from './release-draft.ts'
import { readToken } from './release-token.ts'

/**
 * In text order. A release has at least a version, service pack, build or package; a product alone
 * is none. Line breaks must have been made blanks. Linear.
 */
export function findReleases(text: string, from = 0, to = text.length): FoundRelease[] {
  const assembler = new ReleaseAssembler()
  const part = text.slice(0, to)
  let token = readToken(part, from)
  while (token !== undefined) {
    assembler.take(token)
    token = readToken(part, token.end)
  }
  return assembler.finish()
}
