// The thread that parses batches. Its results are moved to the main thread, not copied.

import { transferableSymbol, valueSymbol } from 'piscina'
import { type BatchResult, type BatchTask, parseBatch } from './batch.ts'
import { parseFile } from './composition.ts'

export async function runBatch(task: BatchTask) {
  return movable(await parseBatch(task, parseFile))
}

function movable(result: BatchResult) {
  const { records, recordLengths, text, graph } = result
  return {
    get [transferableSymbol]() {
      const buffers = [records, recordLengths, text, graph].map(({ buffer }) => buffer)
      return [...new Set(buffers)]
    },
    get [valueSymbol]() {
      return result
    },
  }
}
