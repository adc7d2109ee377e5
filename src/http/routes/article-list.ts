// What lists of one article have in common: any spelling of its number, its canonical address, the
// entity tag, and what is known of an article that is not held.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { answerMissing } from '../plugins/problems.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, refusal, success } from './replies.ts'

/** The replies of such a list. */
export const articleListReplies = <T extends TSchema & { $id?: string }>(
  component: T,
  description: string,
) => ({
  200: success(component, description, {
    ...ETAG,
    'Content-Location': 'The canonical address of the list.',
  }),
  304: NOT_MODIFIED,
  404: refusal('The article is not held; `citedBy` and `titlesSeen` tell what is known.'),
  ...INDEX_REFUSALS,
})

export interface ArticleList<T> {
  readonly kb: KnowledgeBase
  /** In any spelling. */
  readonly id: string
  /** The last part of the address: "similar". */
  readonly name: string
  readonly list: () => Promise<T | undefined>
}

export async function answerArticleList<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  { kb, id, name, list }: ArticleList<T>,
): Promise<T | FastifyReply> {
  const canonical = kb.canonicalId(id)
  if (canonical === undefined) return answerMissing(request, reply, await kb.describeMissing(id))
  reply.header('content-location', `/v1/articles/${encodeURIComponent(canonical)}/${name}`)
  if (isUnchanged(request, reply, kb.snapshot)) return reply
  const found = await list()
  return found ?? answerMissing(request, reply, await kb.describeMissing(id))
}
