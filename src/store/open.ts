// Opens the current snapshot: pointer, manifest, versions, digests, then views over the bytes.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CITATION_PART, CITATION_VERSION } from '../indexes/citations/citation-index.ts'
import { decodeCitations } from '../indexes/citations/codec.ts'
import { INDEX_ANALYZER, INDEX_KINDS, type IndexData } from '../indexes/registry.ts'
import { decodeSuggest } from '../indexes/suggest/codec.ts'
import { SUGGEST_VERSION } from '../indexes/suggest/suggest-index.ts'
import { QuarryError } from '../model/errors.ts'
import { ARTICLE_RECORD_VERSION } from './article-codec.ts'
import { openArticleFile } from './article-file.ts'
import { CATALOG_VERSION, decodeCatalog } from './catalog-codec.ts'
import { isMissing, readCurrent } from './current.ts'
import { MANIFEST, SNAPSHOT_PARTS, snapshotFolder } from './index-paths.ts'
import { decodeManifest, expectVersion, type Manifest, type PartRecord } from './manifest.ts'
import { damaged, readPart, verifyPart } from './read-part.ts'
import type { Snapshot } from './snapshot.ts'

/** Name of every part with the version this program reads. */
const PART_VERSIONS: readonly (readonly [name: string, version: number])[] = [
  [SNAPSHOT_PARTS.articles, ARTICLE_RECORD_VERSION],
  [SNAPSHOT_PARTS.offsets, ARTICLE_RECORD_VERSION],
  [SNAPSHOT_PARTS.catalog, CATALOG_VERSION],
  [SNAPSHOT_PARTS.suggest, SUGGEST_VERSION],
  [CITATION_PART, CITATION_VERSION],
  ...Object.values(INDEX_KINDS).map(({ name, version }) => [name, version] as const),
]

/** How often the pointer may move on while a snapshot is being opened. */
const MAX_ATTEMPTS = 3

/**
 * Opens what CURRENT names. Throws `index-missing`, `index-incompatible` (written by another version
 * of this program) or `index-damaged` (bytes lost or changed); each names the command that helps.
 */
export async function openSnapshot(indexDirectory: string): Promise<Snapshot> {
  for (let attempt = 1; ; attempt++) {
    const id = await readCurrent(indexDirectory)
    if (id === undefined) throw new QuarryError('index-missing', { directory: indexDirectory })
    try {
      return await openSnapshotOf(indexDirectory, id)
    } catch (error) {
      const hasMovedOn = (await readCurrent(indexDirectory)) !== id
      if (!hasMovedOn || attempt === MAX_ATTEMPTS) throw error
    }
  }
}

/** Opens the snapshot `id`, whatever CURRENT says; throws as `openSnapshot` does. */
export async function openSnapshotOf(indexDirectory: string, id: string): Promise<Snapshot> {
  const folder = snapshotFolder(indexDirectory, id)
  const manifest = await readManifest(folder, id)
  checkVersions(manifest)
  const recordOf = (name: string) => partRecord(manifest, name)
  const read = (name: string) => readPart(folder, name, recordOf(name))
  await verifyPart(folder, SNAPSHOT_PARTS.articles, recordOf(SNAPSHOT_PARTS.articles))
  const catalog = decodeCatalog(await read(SNAPSHOT_PARTS.catalog))
  const offsets = new Float64Array((await read(SNAPSHOT_PARTS.offsets)).buffer)
  const { text, graph, facets, files, fixes, lint, logs } = INDEX_KINDS
  const indexes: IndexData = {
    text: text.decode(await read(text.name)),
    graph: graph.decode(await read(graph.name)),
    facets: facets.decode(await read(facets.name)),
    files: files.decode(await read(files.name)),
    fixes: fixes.decode(await read(fixes.name)),
    lint: lint.decode(await read(lint.name)),
    logs: logs.decode(await read(logs.name)),
  }
  const suggest = decodeSuggest(await read(SNAPSHOT_PARTS.suggest))
  const citations = decodeCitations(await read(CITATION_PART))
  const articles = openArticleFile(join(folder, SNAPSHOT_PARTS.articles), offsets, catalog)
  const close = () => articles.close()
  return { ...indexes, id, manifest, catalog, suggest, citations, articles, close }
}

async function readManifest(folder: string, id: string): Promise<Manifest> {
  try {
    return decodeManifest(await readFile(join(folder, MANIFEST), 'utf8'), id)
  } catch (error) {
    throw isMissing(error) ? damaged(MANIFEST, 'it is missing', error) : error
  }
}

function checkVersions({ analyzer, parts }: Manifest): void {
  const { name, version } = INDEX_ANALYZER
  expectVersion('analyzer', `${analyzer.name} ${analyzer.version}`, `${name} ${version}`)
  for (const [part, expected] of PART_VERSIONS) expectVersion(part, parts[part]?.version, expected)
}

function partRecord(manifest: Manifest, name: string): PartRecord {
  const record = manifest.parts[name]
  if (record === undefined) throw damaged(name, 'the manifest does not list it')
  return record
}
