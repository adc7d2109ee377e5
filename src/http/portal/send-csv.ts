// Long lists as comma-separated values, written while they are found.

import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import type { LiveSource } from '../../engine/live.ts'
import { csvLines } from '../../portal/csv-lines.ts'

export interface CsvList {
  /** Of the file, without its ending. */
  readonly name: string
  readonly columns: readonly string[]
  /** The rows from an offset on; fewer than it was asked for are the last. */
  readonly page: (
    kb: KnowledgeBase,
    part: { readonly offset: number; readonly limit: number },
  ) => Promise<readonly (readonly string[])[]>
}

/** Rows that are found at a time; other requests have their turn between. */
const PART = 200

/** Replies as soon as the first rows can be sent; the snapshot stays open until the last is. */
export function sendCsv(
  live: LiveSource,
  reply: FastifyReply,
  list: CsvList,
): Promise<FastifyReply> {
  return new Promise((resolve, reject) => {
    const sent = live.use(async (kb) => {
      const first = await list.page(kb, { offset: 0, limit: PART })
      const stream = Readable.from(linesOf(kb, list, first))
      reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-cache')
        .header('content-disposition', `attachment; filename="${list.name}.csv"`)
        .send(stream)
      resolve(reply)
      await finished(stream)
    })
    sent.catch(reject) // after the first rows: the client has gone, or sees a broken reply
  })
}

async function* linesOf(
  kb: KnowledgeBase,
  { columns, page }: CsvList,
  first: readonly (readonly string[])[],
): AsyncGenerator<string> {
  yield csvLines([columns])
  for (let offset = 0, rows = first; rows.length > 0; offset += PART) {
    if (offset > 0) rows = await page(kb, { offset, limit: PART })
    if (rows.length > 0) yield csvLines(rows)
    if (rows.length < PART) return
    await nextTurn()
  }
}
