// Catalog ↔ JSON: one column a field; names that repeat stand in a sorted list and are numbered.

import { type ArticleId, trustArticleId } from '../model/article-id.ts'
import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { FormatName } from '../model/parsed-file.ts'
import { type ArticleCounts, type CountName, eachCount } from './article-counts.ts'
import { Catalog } from './catalog.ts'
import type { CatalogEntry } from './catalog-row.ts'

/** Raised when the columns change. */
export const CATALOG_VERSION = 2

interface Numbered<Name extends string> {
  readonly names: readonly Name[]
  readonly numbers: readonly (readonly number[])[]
}

interface Columns {
  readonly ids: readonly string[]
  /** Ordinal → own id, where it is not the id. */
  readonly ownIds: Readonly<Record<string, string>>
  /** Ordinal → aliases, where there are any. */
  readonly aliases: Readonly<Record<string, readonly string[]>>
  readonly collections: Numbered<string>
  readonly paths: readonly string[]
  readonly titles: readonly string[]
  readonly products: Numbered<string>
  /** Empty where there is none. */
  readonly dates: readonly string[]
  readonly issueTypes: Numbered<string>
  readonly formats: Numbered<FormatName>
  readonly sha256: readonly string[]
  readonly sizes: readonly number[]
  readonly diagnostics: Numbered<DiagnosticCode>
  /** Ordinal → count, one column a name. */
  readonly counts: Readonly<Record<CountName, readonly number[]>>
}

/** Deterministic: equal entries give equal bytes. */
export function encodeCatalog({ entries }: Catalog): Uint8Array {
  const columns: Columns = {
    ids: entries.map((entry) => entry.id),
    ownIds: sparse(entries, (entry) => (entry.ownId === entry.id ? undefined : entry.ownId)),
    aliases: sparse(entries, ({ aliases }) => (aliases.length === 0 ? undefined : aliases)),
    collections: number(entries.map((entry) => [entry.collection])),
    paths: entries.map((entry) => entry.path),
    titles: entries.map((entry) => entry.title),
    products: number(entries.map((entry) => entry.products)),
    dates: entries.map((entry) => entry.date ?? ''),
    issueTypes: number(entries.map((entry) => entry.issueTypes)),
    formats: number(entries.map((entry) => [entry.format])),
    sha256: entries.map((entry) => entry.sha256),
    sizes: entries.map((entry) => entry.sizeBytes),
    diagnostics: number(entries.map((entry) => entry.diagnostics)),
    counts: eachCount((name) => entries.map(({ counts }) => counts[name])),
  }
  return new TextEncoder().encode(JSON.stringify(columns))
}

export function decodeCatalog(bytes: Uint8Array): Catalog {
  const columns: Columns = JSON.parse(new TextDecoder().decode(bytes))
  const lists: Lists = {
    collections: listsOf(columns.collections),
    products: listsOf(columns.products),
    issueTypes: listsOf(columns.issueTypes),
    formats: listsOf(columns.formats),
    diagnostics: listsOf(columns.diagnostics),
  }
  return new Catalog(columns.ids.map((_, ordinal) => entryOf(columns, lists, ordinal)))
}

/** Ordinal → names, one column a field. */
interface Lists {
  readonly collections: readonly (readonly string[])[]
  readonly products: readonly (readonly string[])[]
  readonly issueTypes: readonly (readonly string[])[]
  readonly formats: readonly (readonly FormatName[])[]
  readonly diagnostics: readonly (readonly DiagnosticCode[])[]
}

function entryOf(columns: Columns, lists: Lists, ordinal: number): CatalogEntry {
  const id = columns.ids[ordinal] ?? ''
  const date = columns.dates[ordinal] ?? ''
  const aliases = columns.aliases[ordinal]
  return {
    id: trustArticleId(id),
    ownId: trustArticleId(columns.ownIds[ordinal] ?? id),
    aliases: aliases?.map((alias): ArticleId => trustArticleId(alias)) ?? NONE,
    collection: lists.collections[ordinal]?.[0] ?? '',
    path: columns.paths[ordinal] ?? '',
    title: columns.titles[ordinal] ?? '',
    products: lists.products[ordinal] ?? NONE,
    ...(date === '' ? {} : { date }),
    issueTypes: lists.issueTypes[ordinal] ?? NONE,
    format: lists.formats[ordinal]?.[0] ?? 'markdown',
    sha256: columns.sha256[ordinal] ?? '',
    sizeBytes: columns.sizes[ordinal] ?? 0,
    diagnostics: lists.diagnostics[ordinal] ?? NONE,
    counts: countsAt(columns, ordinal),
  }
}

function countsAt({ counts }: Columns, ordinal: number): ArticleCounts {
  return eachCount((name) => counts[name][ordinal] ?? 0)
}

const NONE: readonly never[] = []

function sparse<Value>(
  entries: readonly CatalogEntry[],
  pick: (entry: CatalogEntry) => Value | undefined,
): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (const [ordinal, entry] of entries.entries()) {
    const value = pick(entry)
    if (value !== undefined) values[ordinal] = value
  }
  return values
}

function number<Name extends string>(lists: readonly (readonly Name[])[]): Numbered<Name> {
  const names = [...new Set(lists.flat())].sort()
  const numbers = new Map(names.map((name, index) => [name, index]))
  return { names, numbers: lists.map((list) => list.map((name) => numbers.get(name) ?? 0)) }
}

/** Equal lists are one array: a few hundred of them serve all articles of a large archive. */
function listsOf<Name extends string>({ names, numbers }: Numbered<Name>): (readonly Name[])[] {
  const known = new Map<string, readonly Name[]>()
  return numbers.map((list) => {
    const key = list.join()
    const shared = known.get(key) ?? list.flatMap((number) => names[number] ?? [])
    known.set(key, shared)
    return shared
  })
}
