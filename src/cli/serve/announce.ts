// What a service says when it has started.

import type { LiveKnowledgeBase } from '../../engine/live.ts'
import { QuarryError } from '../../model/errors.ts'
import type { Output } from '../output.ts'

/** A question most support knowledge bases can say something about. */
const SAMPLE_QUERY = 'upgrade fails after service pack'

export interface Announcement {
  readonly address: string
  /** Absent while there is no index. */
  readonly snapshot?: string
  readonly articles: number
  readonly sampleId?: string
}

export async function describeService(
  address: string,
  live: LiveKnowledgeBase,
): Promise<Announcement> {
  try {
    return await live.use(async (kb) => {
      const { hits } = await kb.search({ q: SAMPLE_QUERY, limit: 1 })
      const id = hits[0]?.id
      const { snapshot, articleCount: articles } = kb
      return { address, snapshot, articles, ...(id !== undefined && { sampleId: id }) }
    })
  } catch (error) {
    if (error instanceof QuarryError && error.code === 'index-missing') {
      return { address, articles: 0 }
    }
    throw error
  }
}

export function announce(announcement: Announcement, isJson: boolean, output: Output): void {
  const { address, articles, snapshot, sampleId } = announcement
  if (isJson) {
    output.printJson({ address, snapshot, articles })
    return
  }
  const sample = new URLSearchParams({ q: SAMPLE_QUERY, limit: '3' })
  const second =
    sampleId === undefined ? '/v1/suggest?q=err' : `/v1/articles/${encodeURIComponent(sampleId)}`
  output.print(`Quarry serves ${articles} ${articles === 1 ? 'article' : 'articles'} at ${address}

Open ${address}/ or try:
  curl '${address}/v1/search?${sample}'
  curl '${address}${second}'
  ${address}/openapi.yaml
`)
}
