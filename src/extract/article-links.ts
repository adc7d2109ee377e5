// Addresses that lead to an article: of Microsoft's support site in the shapes it has had, and
// relative links between the Markdown files of one knowledge base.

import { type ArticleId, parseArticleNumber, slugOfPath } from '../model/article-id.ts'

// ".../support/kb/articles/q135/5/27.asp" is Q135527.
const ENCODED = /\/kb\/articles\/q(\d{2,3})\/(\d)\/(\d{2})\.(?:asp|htm)/i
// "...?scid=kb;EN-US;q154512", "...?scid=kb;en-us;306460"
const SCID = /[?&]scid=kb;[a-z-]{2,6};[qQ]?(\d{5,7})(?!\d)/i
// "support.microsoft.com/help/2932395", ".../en-us/kb/931125", "...com//kb/q154512.", "...?kbid=294871"
const HELP =
  /support\.microsoft\.com\/{1,2}(?:[a-z]{2}-[a-z]{2}\/)?(?:help\/|kb\/|default\.aspx\/kb\/|\?(?:kbid|id)=)[qQ]?(\d{5,7})(?!\w|\.\w)/i
// "/help/2932395", "/en-us/kb/931125": a link inside the support site
const ON_SITE = /^\/(?:[a-z]{2}-[a-z]{2}\/)?(?:help|kb)\/[qQ]?(\d{5,7})(?!\w|\.\w)/i
// "support.microsoft.com/topic/update-for-office-2013-kb3115474-1d1a6d24-…"
const TOPIC =
  /support\.microsoft\.com\/(?:[a-z]{2}-[a-z]{2}\/)?topic\/[\w.-]{1,300}?-kb(\d{5,7})-[\da-f]{8}/i

/** The article that a support address names. */
export function articleOfUrl(url: string): ArticleId | undefined {
  const encoded = ENCODED.exec(url)
  if (encoded !== null) return parseArticleNumber(encoded.slice(1).join(''))
  const found = [SCID, HELP, ON_SITE, TOPIC].flatMap((shape) => shape.exec(url)?.[1] ?? [])
  return parseArticleNumber(found[0] ?? '')
}

// Addresses in running text, with the white space that may wrap them left out.
const URL_IN_TEXT = /https?:\/\/[^\s<>"')\]]+/gi

export interface UrlMention {
  readonly id: ArticleId
  readonly start: number
  readonly end: number
}

/** Support addresses printed in the text. Linear. */
export function findUrlMentions(text: string): UrlMention[] {
  const found: UrlMention[] = []
  for (const match of text.matchAll(URL_IN_TEXT)) {
    const id = articleOfUrl(match[0])
    if (id !== undefined) {
      found.push({ id, start: match.index, end: match.index + match[0].length })
    }
  }
  return found
}

// "mailto:", "https:", "//host", "#anchor", "/site/path"
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/|#)/i

// "../../includes/third-party-disclaimer.md": text that several articles share, no article.
const FRAGMENT = /(?:^|\/)_?includes\//i

/** The slug of the Markdown file that a relative link of the file at `path` names. */
export function articleOfRelativeLink(url: string, path: string): ArticleId | undefined {
  if (ELSEWHERE.test(url)) return undefined
  const target = decodePath(url.replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  if (!/\.md$/i.test(target) || FRAGMENT.test(target)) return undefined
  const parts = path.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return slugOfPath(parts.join('/'))
}

// "/exchange/troubleshoot/setup/version-error": the site's address of …/setup/version-error.md, of
// which only the end is that of the file.
const TROUBLESHOOTING =
  /^(?:https?:\/\/(?:docs|learn)\.microsoft\.com)?\/(?:[a-z]{2}-[a-z]{2}\/)?(?:[\w-]{1,60}\/)?troubleshoot\/([^/?#\s][^?#\s]*\/[^/?#\s]+)/i

/** The slug of the end of the path of the article that an address of the documentation site names. */
export function articleOfSiteLink(url: string): ArticleId | undefined {
  const path = TROUBLESHOOTING.exec(url)?.[1]
  return path === undefined ? undefined : slugOfPath(`${decodePath(path).replace(/\.md$/i, '')}.md`)
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}
