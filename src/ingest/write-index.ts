// Settled articles in their final order → the parts of a new snapshot.

import { buildCitations } from '../indexes/citations/build.ts'
import { CITATION_PART, CITATION_VERSION } from '../indexes/citations/citation-index.ts'
import { encodeCitations } from '../indexes/citations/codec.ts'
import type { LinkGraph } from '../indexes/graph/link-graph.ts'
import { citationCount } from '../indexes/graph/query.ts'
import { resolveGraph } from '../indexes/graph/resolve.ts'
import type { IndexKind, Part } from '../indexes/index-kind.ts'
import { INDEX_ANALYZER, INDEX_KINDS, type IndexData, type IndexName } from '../indexes/registry.ts'
import { buildSuggest } from '../indexes/suggest/build.ts'
import { encodeSuggest } from '../indexes/suggest/codec.ts'
import { SUGGEST_VERSION, type SuggestSource } from '../indexes/suggest/suggest-index.ts'
import { ARTICLE_RECORD_VERSION } from '../store/article-codec.ts'
import { offsetsOf } from '../store/article-file.ts'
import type { Catalog } from '../store/catalog.ts'
import { CATALOG_VERSION, encodeCatalog } from '../store/catalog-codec.ts'
import { SNAPSHOT_PARTS } from '../store/index-paths.ts'
import { SNAPSHOT_FORMAT } from '../store/manifest.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { SnapshotDraft, SnapshotFacts } from '../store/write.ts'
import { type ArticlePlace, OLD_SNAPSHOT } from './file-state.ts'
import type { BatchPart } from './parse-files.ts'
import { countBy } from './report.ts'

export interface IndexSource {
  readonly catalog: Catalog
  /** Ordinal → where its record and segments are. */
  readonly places: readonly ArticlePlace[]
  readonly old: Snapshot | undefined
  readonly parts: readonly BatchPart[]
}

/** Merges the segments of all articles; the result depends on the articles alone. */
export async function mergeParts(source: IndexSource, draft: SnapshotDraft): Promise<void> {
  const ordinals = ordinalMaps(source)
  const { text, graph, facets, files, fixes, lint, logs } = INDEX_KINDS
  await addIndex(draft, text, merged(text, 'text', source, ordinals))
  const links = resolveGraph(merged(graph, 'graph', source, ordinals), (from, id) =>
    source.catalog.targetOf(from, id),
  )
  await addIndex(draft, graph, links)
  await addIndex(draft, facets, merged(facets, 'facets', source, ordinals))
  await addIndex(draft, files, merged(files, 'files', source, ordinals))
  await addIndex(draft, fixes, merged(fixes, 'fixes', source, ordinals))
  await addIndex(draft, lint, merged(lint, 'lint', source, ordinals))
  await addIndex(draft, logs, merged(logs, 'logs', source, ordinals))
  await draft.addPart(CITATION_PART, CITATION_VERSION, [encodeCitations(buildCitations(links))])
  const suggest = encodeSuggest(buildSuggest(suggestSources(source.catalog, links)))
  await draft.addPart(SNAPSHOT_PARTS.suggest, SUGGEST_VERSION, [suggest])
}

/** Writes records and catalog; records of the old snapshot are copied as they are. */
export async function writeArticles(source: IndexSource, draft: SnapshotDraft): Promise<void> {
  const { articles, offsets, catalog } = SNAPSHOT_PARTS
  const records = recordsOf(source)
  await draft.addPart(articles, ARTICLE_RECORD_VERSION, records.pieces())
  const starts = new Uint8Array(offsetsOf(records.lengths).buffer)
  await draft.addPart(offsets, ARTICLE_RECORD_VERSION, [starts])
  await draft.addPart(catalog, CATALOG_VERSION, [encodeCatalog(source.catalog)])
}

export function factsOf(catalog: Catalog): SnapshotFacts {
  return {
    format: SNAPSHOT_FORMAT,
    analyzer: { name: INDEX_ANALYZER.name, version: INDEX_ANALYZER.version },
    articles: catalog.size,
    collections: countBy(catalog.entries.map((entry) => entry.collection)),
  }
}

/** Part → its ordinals in the new index, -1 where an article is not taken over. */
function ordinalMaps({ places, parts, old }: IndexSource): readonly Int32Array[] {
  const sizes = [old?.catalog.size ?? 0, ...parts.map((part) => part.recordLengths.length)]
  const maps = sizes.map((size) => new Int32Array(size).fill(-1))
  for (const [ordinal, place] of places.entries()) {
    const map = maps[place.part]
    if (map !== undefined) map[place.ordinal] = ordinal
  }
  return maps
}

/** One kind of index over all articles; the one of the old snapshot is a part like the others. */
function merged<Name extends IndexName>(
  kind: IndexKind<IndexData[Name]>,
  name: Name,
  { catalog, parts, old }: IndexSource,
  maps: readonly Int32Array[],
): IndexData[Name] {
  const none = new Int32Array(0)
  const all: Part<IndexData[Name]>[] = parts.map(({ segments }, index) => ({
    data: kind.decode(segments[name]),
    ordinals: maps[index + 1] ?? none,
  }))
  if (old !== undefined) all.unshift({ data: old[name], ordinals: maps[OLD_SNAPSHOT] ?? none })
  return kind.merge(all, catalog.size)
}

function addIndex<Data>(draft: SnapshotDraft, kind: IndexKind<Data>, data: Data): Promise<void> {
  return draft.addPart(kind.name, kind.version, [kind.encode(data)])
}

function suggestSources(catalog: Catalog, graph: LinkGraph): SuggestSource[] {
  return catalog.entries.map((entry, ordinal) => ({
    ordinal,
    title: entry.title,
    ids: [entry.ownId, ...entry.aliases],
    products: entry.products,
    citations: citationCount(graph, ordinal),
    ...(entry.date === undefined ? {} : { date: entry.date }),
  }))
}

function recordsOf({ places, parts, old }: IndexSource) {
  const starts = parts.map((part) => offsetsOf(part.recordLengths))
  const lengths = places.map(({ part, ordinal }) =>
    part === OLD_SNAPSHOT
      ? (old?.articles.recordLength(ordinal) ?? 0)
      : (parts[part - 1]?.recordLengths[ordinal] ?? 0),
  )
  function* pieces(): Generator<Uint8Array> {
    for (let at = 0; at < places.length; at++) {
      const { part, ordinal } = places[at] ?? { part: OLD_SNAPSHOT, ordinal: 0 }
      if (part === OLD_SNAPSHOT) {
        const run = lengthOfRun(places, at)
        if (old !== undefined) yield old.articles.readRecords(ordinal, ordinal + run)
        at += run - 1
        continue
      }
      const start = starts[part - 1]
      yield parts[part - 1]?.records.subarray(start?.[ordinal], start?.[ordinal + 1]) ?? NOTHING
    }
  }
  return { lengths, pieces }
}

const NOTHING = new Uint8Array(0)
/** Records of the old snapshot read at once. */
const MAX_RUN = 256

/** How many records from `at` on stand one after another in the old snapshot too. */
function lengthOfRun(places: readonly ArticlePlace[], at: number): number {
  const first = places[at]
  let run = 1
  while (run < MAX_RUN) {
    const next = places[at + run]
    if (next?.part !== first?.part || next?.ordinal !== (first?.ordinal ?? 0) + run) break
    run++
  }
  return run
}
