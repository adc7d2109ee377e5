// One article of the archive with everything a relation may ask of it, read on first use.

import { extractArticle } from '../../dist/extract/article.js'
import { readFormat } from '../../dist/formats/registry.js'
import { rawFileOf, readForm } from './archive.mjs'

/** @typedef {{parsed: object, article: object, text: string}} Reading */

export class Case {
  #readings = new Map()

  constructor(entry) {
    this.entry = entry
    this.id = entry.id
    this.number = Number(entry.id.slice(1))
  }

  /** @returns {Reading | undefined} */
  get markdown() {
    return this.#form('markdown')
  }

  /** @returns {Reading | undefined} */
  get text() {
    return this.#form('text')
  }

  /** The Markdown form, or the text form of the few articles that have only that one. */
  get any() {
    return this.markdown ?? this.text
  }

  /** A file of the second knowledge base. @returns {Reading | undefined} */
  get page() {
    return this.#form('page')
  }

  #form(form) {
    const path = this.entry[form]
    if (path === undefined) return undefined
    if (!this.#readings.has(form)) {
      const { text } = readForm(form, path)
      this.#readings.set(form, read(text, path))
    }
    return this.#readings.get(form)
  }

  /** The collapsed text form, shared by the relations about flattening. */
  get flat() {
    if (!this.#readings.has('flat')) {
      this.#readings.set('flat', read(collapse(this.text.text), this.entry.text))
    }
    return this.#readings.get('flat')
  }
}

/** Reads a text as ingest does. Throws when it is no article: all texts asked for are. */
export function read(text, path) {
  const parsed = readFormat(rawFileOf(text, path))
  if ('reason' in parsed) throw new Error(`${parsed.reason}: ${parsed.detail}`)
  return { text, parsed, article: extractArticle(parsed) }
}

export const collapse = (text) => text.replace(/\s+/g, ' ').trim()
export const squeeze = (text) => text.replace(/\s+/g, '')
