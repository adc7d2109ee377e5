// Opens the knowledge base for one command and closes it afterwards.

import { readSettings } from '../config.ts'
import type { KnowledgeBase } from '../engine/knowledge-base.ts'
import type { CommonFlags } from './common-options.ts'
import type { CliContext } from './context.ts'

/** Runs `task` over the index that flags, environment or settings file name. */
export async function withKnowledgeBase<T>(
  flags: CommonFlags,
  { environment }: CliContext,
  task: (kb: KnowledgeBase) => Promise<T>,
): Promise<T> {
  const { index } = readSettings(flags, environment)
  const { KnowledgeBase } = await import('../engine/knowledge-base.ts')
  const kb = await KnowledgeBase.open(index.value)
  try {
    return await task(kb)
  } finally {
    await kb.close()
  }
}
