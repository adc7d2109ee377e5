// The thread that parses batches. Its results are moved to the main thread, not copied.

import { move, transferableSymbol, valueSymbol } from 'piscina'
import { type BatchResult, type BatchTask, parseBatch } from './batch.ts'
import { parseFile } from './composition.ts'

export async function runBatch(task: BatchTask): Promise<unknown> {
  return movable(await parseBatch(task, parseFile))
}

/** Each buffer is a result's own and nothing else's, so that the thread can give it away. */
function movable(result: BatchResult) {
  const { records, recordLengths, segments } = result
  return move({
    get [transferableSymbol]() {
      return [records, recordLengths, ...Object.values(segments)].map(({ buffer }) => buffer)
    },
    get [valueSymbol]() {
      return result
    },
  })
}
