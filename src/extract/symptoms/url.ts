// Addresses: printed in the text, or behind a link.

import type { PrintedUrl } from '../../model/mention.ts'
import type { PlainText } from '../../text/plain-text.ts'
import { type Ground, mentionAt } from './ground.ts'
import { withoutTrailing } from './punctuation.ts'

// "http://support.microsoft.com/default.aspx?scid=fh;EN-US;CNTACTMS", "HTTP://WWW.…", "ftp://ftp.…",
// "http://<server>/exchange"; "<A0>" is how the Markdown form writes a blank
const URL = /\b(?:https?|ftp):\/\/(?=[\w<%[])(?:[^\s<>"`|\\^]|<(?!A0>)[\w %.-]{1,40}>){1,2000}/gi
// "…/support/)." , "…/x',": what ends a sentence, not an address
const PUNCTUATION = ".,;:!?'])}*_"
// "http://www.microsoft.com" of "http://www.microsoft.com/Support"
const ORIGIN = /^[a-z]+:\/\/[^/?#]*/i

/** Addresses in text order; those that are the words of a link are listed once. Linear. */
export function findUrls(ground: Ground): PrintedUrl[] {
  const { plain } = ground
  const links = plain.links.flatMap(({ url, start, span }) =>
    URL_START.test(url) ? [{ url: normalUrl(url), at: start, span }] : [],
  )
  const printed = findPrinted(plain).map(({ url, at }) => ({
    url,
    at,
    span: mentionAt(ground, at, at + url.length).span,
  }))
  const { section } = ground
  return [...links, ...printed]
    .sort((one, other) => one.at - other.at)
    .map(({ url, span }) => ({ url, ...(section !== undefined && { section }), span }))
}

const URL_START = /^(?:https?|ftp):\/\//i

function findPrinted({ text, links }: PlainText): { url: string; at: number }[] {
  if (!text.includes('://')) return []
  let next = 0
  return Array.from(text.matchAll(URL)).flatMap((found) => {
    const at = found.index
    while ((links[next]?.end ?? Infinity) <= at) next++
    if ((links[next]?.start ?? Infinity) <= at) return []
    const url = withoutPunctuation(found[0])
    return [{ url: normalUrl(url), at }]
  })
}

/** A bracket stays when its partner is part of the address. */
export function withoutPunctuation(url: string): string {
  const bare = withoutTrailing(url, PUNCTUATION)
  return url[bare.length] === ')' && bare.includes('(') ? `${bare})` : bare
}

/** Scheme and host are the same in any case. */
export function normalUrl(url: string): string {
  return url.replace(ORIGIN, (origin) => origin.toLowerCase())
}
