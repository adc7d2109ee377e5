// The public Office support articles, read once, and what plain expressions find in their files: the
// other side of every comparison in second-base.test.ts.

import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { extractArticle } from '../../src/extract/article.ts'
import { readFormat } from '../../src/formats/registry.ts'
import type { Article } from '../../src/model/article.ts'
import type { SkippedFile } from '../../src/model/raw-file.ts'
import { readRawFile } from '../../src/source/read-file.ts'
import { walkFolder } from '../../src/source/walk.ts'

const CORPUS = join(import.meta.dirname, '../../.corpus')
export const FOLDER = join(CORPUS, 'officedocs-support')
export const ARCHIVE = join(CORPUS, 'kbarchive-markdown')
export const isThere = existsSync(FOLDER) && existsSync(ARCHIVE)

export interface SecondBase {
  readonly articles: readonly Article[]
  readonly skipped: readonly SkippedFile[]
  /** Path → article. */
  readonly byPath: ReadonlyMap<string, Article>
}

const SETTINGS = { maxBytes: 10_485_760, fallbackCharset: 'windows-1252' }

export async function readSecondBase(): Promise<SecondBase> {
  const articles: Article[] = []
  const skipped: SkippedFile[] = []
  for (const file of await walkFolder(FOLDER, 'officedocs-support')) {
    const raw = await readRawFile(FOLDER, file, SETTINGS)
    const parsed = 'reason' in raw ? raw : readFormat(raw)
    if ('reason' in parsed) skipped.push(parsed)
    else articles.push(extractArticle(parsed))
  }
  return { articles, skipped, byPath: new Map(articles.map((one) => [one.source.path, one])) }
}

export interface PlainLook {
  /** Lines outside fenced code. */
  readonly prose: readonly string[]
  /** Pieces of fenced code. */
  readonly fences: number
}

// "```powershell", "   ~~~", "> ```", "- ```console"
const FENCE = /^[\s>]*(?:(?:[-*]|\d+\.)\s+)?(`{3,}|~{3,})([^`]*)$/

export function plainLook({ source }: Article): PlainLook {
  const prose: string[] = []
  let open: string | undefined
  let fences = 0
  for (const line of source.text.split(/\r?\n/)) {
    const [, mark, info = ''] = FENCE.exec(line) ?? []
    if (open === undefined && mark !== undefined) {
      open = mark
      fences++
    } else if (open === undefined) prose.push(line)
    else if (mark?.startsWith(open) && info.trim() === '') open = undefined
  }
  return { prose, fences }
}

/** Texts of the headings printed with one or two number signs. */
export function mainHeadings(article: Article): string[] {
  return plainLook(article).prose.flatMap((line) => {
    const text = /^##? +(.*?)[ \u00a0:]*#*\s*$/.exec(line)?.[1]
    return text === undefined ? [] : [text.replace(/\*/g, '').trim().toLowerCase()]
  })
}

/** The list below "appliesto:" in the front matter, its misspellings included. */
export function listedProducts({ source }: Article): string[] {
  const lines = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source.text)?.[1]?.split(/\r?\n/) ?? []
  const key = lines.findIndex((line) => /^app(?:lies|leis|ies)to\s*:/i.test(line))
  const items: string[] = []
  for (const line of key < 0 ? [] : lines.slice(key + 1)) {
    const item = /^\s*-\s*(.*?)\s*$/.exec(line)?.[1]
    if (item === undefined) break
    if (item !== '') items.push(item.replace(/^(['"])(.*)\1$/, '$2').trim())
  }
  return items
}

/** Paths of the Markdown files that the relative links of an article name. */
export function linkedPaths({ source }: Article): string[] {
  const links = source.text.matchAll(/\]\(\s*([^()\s<>#?]+\.md)(?:[?#][^()\s]*)?\s*\)/gi)
  return Array.from(links, ([, url = '']) => url)
    .filter((url) => !/^(?:[a-z]+:|\/)/i.test(url))
    .map((url) => posix.join(posix.dirname(source.path), decodeURIComponent(url)))
}

/** Paths of held files that end as the links into the site's own troubleshooting part do. */
export function siteLinkedPaths({ source }: Article, byPath: SecondBase['byPath']): string[][] {
  const links = source.text.matchAll(
    /\]\(\/(?:[\w-]+\/)?troubleshoot\/([^()\s?#/]+(?:\/[^()\s?#/]+)+)/gi,
  )
  return Array.from(links, ([, end = '']) => {
    const file = `/${end.toLowerCase().replace(/\.md$/, '')}.md`
    return [...byPath.keys()].filter((path) => path.toLowerCase().endsWith(file))
  })
}

const idOf = (digits: string) => `${Number(digits) < 1_000_000 ? 'Q' : 'KB'}${Number(digits)}`

/** Ids of the numbers in support addresses. */
export function addressedIds({ source }: Article): string[] {
  const found = source.text.matchAll(
    /support\.microsoft\.com(?:\/[a-z]{2}-[a-z]{2})?\/+(?:help|kb)\/q?(\d{5,7})(?!\d)/gi,
  )
  return Array.from(found, ([, digits = '']) => idOf(digits))
}

/** Ids of the numbers in the line of original numbers. */
export function originalIds({ source }: Article): string[] {
  const line = /^[\W_]*original (?:kb|article) (?:number|id)s?\b.*$/im.exec(source.text)?.[0] ?? ''
  return (line.match(/\d{4,7}/g) ?? []).map(idOf)
}
