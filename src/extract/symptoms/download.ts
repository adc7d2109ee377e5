// Files that an article offers: "DownloadDownload Q252717.exe now (http://…)", where the text of an
// icon is doubled, and links to an installer or archive.

import { type ArticleId, parseArticleNumber } from '../../model/article-id.ts'
import type { Download } from '../../model/mention.ts'
import { type Ground, mentionAt } from './ground.ts'
import { normalUrl, withoutPunctuation } from './url.ts'

// "DownloadDownload French (Wfwy2kfr.exe) now", "Download Q248183.exe for Alpha-based computers now",
// "… now (http://www.microsoft.com/…)"
const OFFER =
  /\b(?:Download){1,2}\s?(?=\S)([^\n:]{1,80}?)\s+now\b(?:\s*\(\s*((?:https?|ftp):\/\/[^\s)]{1,400})[^()\n]{0,40}\))?/gi
// "Q252717.exe", "Nt4hpoj.exe"
const FILE = /[\w~$@-][\w~$@.-]{0,60}\.[A-Za-z]\w{1,3}(?![\w.])/g
// ".../hotfixes/q154512i.exe"
const FILE_URL =
  /\/([^/?#\s]{1,80}\.(?:exe|zip|msi|msp|msu|cab|dmg|pkg|hqx|sit|sea|iso))(?:[?#].*)?$/i
const URL = /\b(?:https?|ftp):\/\/[^\s<>"`|\\^)]{2,400}/gi

/** Downloads in text order. Linear. */
export function findDownloads(ground: Ground): Download[] {
  const { plain } = ground
  const offers = Array.from(plain.text.matchAll(OFFER)).flatMap((found) => {
    const file = found[1]?.match(FILE)?.at(-1)
    if (file === undefined) return []
    const url = found[2] === undefined ? undefined : normalUrl(withoutPunctuation(found[2]))
    return [{ file, url, start: found.index, end: found.index + found[0].length }]
  })
  const all = [...offers, ...linkedFiles(ground), ...printedFiles(plain.text)]
  all.sort((one, other) => one.start - other.start || other.end - one.end)
  let end = 0
  return all.flatMap(({ file, url, ...place }) => {
    if (place.start < end) return []
    end = place.end
    const fix = fixOf(file)
    const mention = mentionAt(ground, place.start, place.end)
    return [{ file, ...(url && { url }), ...(fix && { fix }), ...mention }]
  })
}

function linkedFiles({ plain }: Ground) {
  return plain.links.flatMap(({ url, start, end }) => {
    const file = /^(?:https?|ftp):/i.test(url) ? FILE_URL.exec(url)?.[1] : undefined
    return file === undefined ? [] : [{ file, url: normalUrl(url), start, end }]
  })
}

function printedFiles(text: string) {
  if (!text.includes('://')) return []
  return Array.from(text.matchAll(URL)).flatMap((found) => {
    const url = withoutPunctuation(found[0])
    const file = FILE_URL.exec(url)?.[1]
    const end = found.index + url.length
    return file === undefined ? [] : [{ file, url: normalUrl(url), start: found.index, end }]
  })
}

// "Q252717.exe", "Q248838enga.exe", "WindowsXP-KB931125-x86.exe"
const FIX_NUMBER = /(?:^|[^A-Za-z])(?:Q|KB)(\d{5,7})(?!\d)/i

function fixOf(file: string): ArticleId | undefined {
  const digits = FIX_NUMBER.exec(file)?.[1]
  return digits === undefined ? undefined : parseArticleNumber(digits)
}
