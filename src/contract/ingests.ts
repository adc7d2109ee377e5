// Ingests that the service runs: what asks for one, and the task that tells how it goes.

import { type Static, Type } from 'typebox'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

const SOURCE_NAME = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^[\\w.-]+$',
  examples: ['kb'],
})

export const IngestRequest = closedObject(
  {
    sources: Type.Optional(
      listOf(SOURCE_NAME, {
        minItems: 1,
        maxItems: 100,
        uniqueItems: true,
        description:
          'Names of configured sources; the index then holds their articles and no others. All ' +
          'sources unless given.',
      }),
    ),
    dryRun: Type.Optional(
      Type.Boolean({ default: false, description: 'Report what would be done; change nothing.' }),
    ),
    allowShrink: Type.Optional(
      Type.Boolean({
        default: false,
        description: 'Go on when more than a tenth of the articles would disappear.',
      }),
    ),
  },
  { $id: 'IngestRequest', examples: [{ dryRun: true }] },
)
export type IngestRequest = Static<typeof IngestRequest>

export const NamedCount = closedObject(
  { name: Type.String(), count: Type.Integer({ minimum: 0 }) },
  { $id: 'NamedCount' },
)
export type NamedCount = Static<typeof NamedCount>

const counts = (description: string) => listOf(refTo(NamedCount), { description })

export const IngestSummary = closedObject(
  {
    outcome: textEnum(['written', 'unchanged', 'planned'], {
      description: '`planned` is the outcome of a dry run that would have written.',
    }),
    snapshot: Type.String({ description: 'The index afterwards.' }),
    articles: Type.Integer({ minimum: 0 }),
    files: closedObject({
      found: Type.Integer({ minimum: 0 }),
      parsed: Type.Integer({ minimum: 0 }),
      reused: Type.Integer({ minimum: 0 }),
      removed: Type.Integer({ minimum: 0 }),
      skipped: Type.Integer({ minimum: 0 }),
      duplicates: Type.Integer({ minimum: 0 }),
    }),
    collections: counts('Articles of each collection.'),
    formats: counts('Articles in each layout.'),
    skipped: counts('Files that are no articles, by reason.'),
    diagnostics: counts('What was odd in articles, by code.'),
    seconds: Type.Number({ minimum: 0 }),
  },
  { $id: 'IngestSummary' },
)
export type IngestSummary = Static<typeof IngestSummary>

export const Task = closedObject(
  {
    id: Type.String({ examples: ['7f3b1f7a-11aa-4bbb-8ccc-0123456789ab'] }),
    kind: textEnum(['ingest']),
    status: textEnum(['running', 'succeeded', 'failed']),
    sources: listOf(Type.String()),
    dryRun: Type.Boolean(),
    started: Type.String({ description: 'ISO time.' }),
    finished: Type.Optional(Type.String({ description: 'ISO time.' })),
    report: Type.Optional(refTo(IngestSummary)),
    error: Type.Optional(
      closedObject({
        code: Type.String({ description: 'Stable; explained under /errors.' }),
        detail: Type.String(),
      }),
    ),
  },
  { $id: 'Task', description: 'What was started, and how it went.' },
)
export type Task = Static<typeof Task>

export const TaskParams = closedObject({ id: Type.String({ minLength: 1, maxLength: 64 }) })
export type TaskParams = Static<typeof TaskParams>

/** One ingest over configured sources; handed to the service by whoever starts it. */
export interface IngestJob {
  readonly sources: readonly string[]
  readonly isDryRun: boolean
  readonly allowShrink: boolean
}

/** How an ingest ended; after a failure the old index is still the current one. */
export type IngestEnd =
  | { readonly report: IngestSummary }
  | { readonly error: { readonly code: string; readonly detail: string } }

export type IngestFunction = (job: IngestJob) => Promise<IngestEnd>

/** Ingests as routes see them, wherever they run. */
export interface IngestService {
  /** Throws `source-unknown`, `ingest-running`. */
  start(request: IngestRequest): Promise<Task>
  /** `undefined` when there is no such task, or it ended long ago. */
  get(id: string): Promise<Task | undefined>
}
