// The public archive as npm run corpus unpacks it: which articles there are, in which forms, and
// their texts as ingest would decode them.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../../dist/model/sha256.js'
import { decode } from '../../dist/source/decode.js'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const CORPUS = join(ROOT, '.corpus')
export const SEEDS = resolve(ROOT, '..', 'shared', 'seeds')

/** The second knowledge base. */
export const OFFICE = join(CORPUS, 'officedocs-support')

const FORMS = {
  markdown: { root: join(CORPUS, 'kbarchive-markdown', 'kb'), name: /^(Q\d+)$/ },
  text: { root: join(CORPUS, 'kbarchive-text', 'txt'), name: /^(Q\d+)\.TXT$/ },
}

/** @typedef {{id: string, markdown?: string, text?: string, page?: string}} Entry
 *   Paths relative to their trees. */

export const isUnpacked = () => Object.values(FORMS).every(({ root }) => existsSync(root))

/** @returns {Entry[]} all articles, by number. */
export function listArticles() {
  const entries = new Map()
  for (const [form, { root, name }] of Object.entries(FORMS)) {
    for (const folder of readdirSync(root)) {
      for (const file of readdirSync(join(root, folder))) {
        const id = name.exec(file)?.[1]
        if (id === undefined) continue
        const path = form === 'markdown' ? `${folder}/${file}/README.md` : `${folder}/${file}`
        entries.set(id, { ...entries.get(id), id, [form]: path })
      }
    }
  }
  return [...entries.values()].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
}

/** @returns {Entry[]} files of the second knowledge base, by path. */
export function listPages() {
  return readdirSync(OFFICE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((page) => ({ id: page, page }))
}

/** Paths of an article by its number alone; a form that is not held has no file. */
export function entryOf(id) {
  const folder = String(Math.floor(Number(id.slice(1)) / 1000)).padStart(3, '0')
  const markdown = `${folder}/${id}/README.md`
  const text = `${folder}/${id}.TXT`
  return {
    id,
    ...(existsSync(join(FORMS.markdown.root, markdown)) && { markdown }),
    ...(existsSync(join(FORMS.text.root, text)) && { text }),
  }
}

/** The text of a form of an article, decoded as ingest does it. */
export function readForm(form, path) {
  if (form === 'page') return decode(readFileSync(join(OFFICE, path)), 'windows-1252')
  return decode(readFileSync(join(FORMS[form].root, path)), 'windows-1252')
}

/** A raw file as source/ would hand it over. */
export function rawFileOf(text, path, encoding = 'utf-8') {
  return {
    collection: 'archive',
    path,
    text,
    encoding,
    sizeBytes: Buffer.byteLength(text),
    sha256: sha256(text),
    diagnostics: [],
  }
}

/** Modern Markdown is slow to read: of its files, so many times less are taken. */
const OFFICE_SHARE = 2

/** Every so many files of each tree, as bytes. @returns {{path: string, bytes: Buffer}[]} */
export function loadSample(every) {
  const articles = listArticles().filter((_, at) => at % every === 0)
  const archive = articles.flatMap((entry) =>
    Object.entries(FORMS).flatMap(([form, { root }]) =>
      entry[form] === undefined
        ? []
        : [{ path: entry[form], bytes: readFileSync(join(root, entry[form])) }],
    ),
  )
  const pages = listPages().filter((_, at) => at % (every * OFFICE_SHARE) === 0)
  return [
    ...archive,
    ...pages.map(({ page }) => ({ path: page, bytes: readFileSync(join(OFFICE, page)) })),
  ]
}
