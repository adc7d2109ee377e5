// Settled files → the current snapshot: checked against the old one, written, swapped in.

import { QuarryError } from '../model/errors.ts'
import { Catalog } from '../store/catalog.ts'
import type { CatalogEntry } from '../store/catalog-row.ts'
import { snapshotBytes } from '../store/manifest.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { draftSnapshot } from '../store/write.ts'
import { type ArticlePlace, OLD_SNAPSHOT } from './file-state.ts'
import type { Previous } from './previous.ts'
import { measureProgress } from './progress.ts'
import type { IngestReport, StageClock } from './report.ts'
import type { FileCandidate, IngestRun, SettledFiles } from './settle-files.ts'
import { factsOf, type IndexSource, mergeParts, writeArticles } from './write-index.ts'

/** Share of the articles that may disappear without `allowShrink`. */
const MAX_SHRINK = 0.1

export interface PublishedIndex {
  readonly outcome: IngestReport['outcome']
  readonly snapshot: IngestReport['snapshot']
  readonly catalog: Catalog
}

/**
 * Writes nothing when the old snapshot holds exactly these articles. Throws `ingest-empty`,
 * `ingest-shrinks`, `ingest-interrupted` and `index-unwritable`; then the old snapshot stays.
 */
export async function publishIndex(
  run: IngestRun,
  settled: SettledFiles,
  previous: Previous,
  clock: StageClock,
): Promise<PublishedIndex> {
  const { entries, places } = finalOrder(settled)
  const catalog = new Catalog(entries)
  const old = previous.reusable?.snapshot
  if (catalog.size === 0) throw emptyError(run)
  if (old !== undefined && isUnchanged(places, old)) {
    const snapshot = { id: old.id, bytes: snapshotBytes(old.manifest) }
    return { outcome: 'unchanged', snapshot, catalog }
  }
  if (!run.options.allowShrink) refuseShrinking(catalog, previous.catalog)
  if (run.options.isDryRun) return { outcome: 'planned', snapshot: NO_SNAPSHOT, catalog }
  const source = { catalog, places, old, parts: settled.parts }
  const enter = (stage: WritingStage) => enterStage(run, clock, stage, settled.parsed)
  const snapshot = await writeSnapshot(run.options.indexDirectory, source, enter)
  const outcome = snapshot.id === previous.id ? 'unchanged' : 'written'
  return { outcome, snapshot, catalog }
}

/** A dry run does not know what the snapshot would be called. */
const NO_SNAPSHOT = { id: '', bytes: 0 }

type WritingStage = 'merge' | 'write'

async function writeSnapshot(
  indexDirectory: string,
  source: IndexSource,
  enter: (stage: WritingStage) => void,
) {
  const draft = await draftSnapshot(indexDirectory)
  try {
    enter('merge')
    await mergeParts(source, draft)
    enter('write')
    await writeArticles(source, draft)
    enter('write')
    return await draft.publish(factsOf(source.catalog))
  } finally {
    await draft.discard()
  }
}

/** The last moments at which an abort still counts. */
function enterStage(
  { options }: IngestRun,
  clock: StageClock,
  stage: WritingStage,
  parsed: number,
): void {
  options.onProgress?.(measureProgress({ stage, done: 0, total: 0, articles: 0 }, 0))
  if (options.signal?.aborted) throw new QuarryError('ingest-interrupted', { parsed })
  clock.start(stage)
}

function finalOrder({ decision }: SettledFiles) {
  const entries: CatalogEntry[] = []
  const places: ArticlePlace[] = []
  for (const { candidate, id } of decision.winners) {
    const { row, place } = articleOf(candidate)
    entries.push({ ...row, id })
    places.push(place)
  }
  return { entries, places }
}

function articleOf({ entry, path }: FileCandidate) {
  if (entry.state.kind !== 'article') throw new TypeError(`${path} has no record.`)
  return entry.state
}

/** Ids follow from the set of articles, so the same articles are the same snapshot. */
function isUnchanged(places: readonly ArticlePlace[], old: Snapshot): boolean {
  return places.length === old.catalog.size && places.every(({ part }) => part === OLD_SNAPSHOT)
}

function refuseShrinking(catalog: Catalog, before: Catalog | undefined): void {
  if (before === undefined) return
  const gone = before.entries.filter(({ id }) => catalog.ordinalOf(id) === undefined).length
  if (gone <= before.size * MAX_SHRINK) return
  throw new QuarryError('ingest-shrinks', { before: before.size, gone })
}

function emptyError({ folders }: IngestRun): QuarryError<'ingest-empty'> {
  return new QuarryError('ingest-empty', { folders: [...folders.values()].join(', ') })
}
