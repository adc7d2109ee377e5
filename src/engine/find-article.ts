// Any spelling of an id → the article it means.

import { parseArticleNumber } from '../model/article-id.ts'
import type { Catalog } from '../store/catalog.ts'

/** The id that a spelling stands for: "kb 123456" and "123456" are Q123456; a slug is lower-case. */
export function canonicalSpelling(text: string): string {
  const trimmed = text.trim()
  return parseArticleNumber(trimmed) ?? trimmed
}

/** Ids are tried before aliases; `undefined` when no article answers to the text. */
export function findArticle(catalog: Catalog, text: string): number | undefined {
  const id = canonicalSpelling(text)
  return catalog.findAll(id)[0] ?? catalog.findAll(id.toLowerCase())[0]
}

/** Other articles that answer to one of the article's own numbers, in catalog order. */
export function otherEditions(catalog: Catalog, ordinal: number): number[] {
  const entry = catalog.at(ordinal)
  if (entry === undefined) return []
  const others = [entry.id, entry.ownId, ...entry.aliases].flatMap((id) => catalog.findAll(id))
  return [...new Set(others)].filter((other) => other !== ordinal).sort((a, b) => a - b)
}
