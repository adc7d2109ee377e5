// /articles/{id}.md, .txt, .json and .raw: an article to take along, under names that browsers save.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { isUnchanged } from '../plugins/etag.ts'

const TYPES = {
  md: 'text/markdown',
  txt: 'text/plain',
  raw: 'text/plain',
  json: 'application/json',
} as const
type Ending = keyof typeof TYPES

export interface ArticleDocument {
  readonly id: string
  readonly ending: Ending
}

// "Q252717.md"
const WITH_ENDING = /^(.+)\.(md|txt|json|raw)$/

/** `undefined` for a name without a known ending, or of an article that is not held. */
export function documentOf(kb: KnowledgeBase, name: string): ArticleDocument | undefined {
  const [, id = '', ending = ''] = WITH_ENDING.exec(name) ?? []
  const canonical = id === '' ? undefined : kb.canonicalId(id)
  return canonical !== undefined && isEnding(ending) ? { id: canonical, ending } : undefined
}

const isEnding = (text: string): text is Ending => Object.hasOwn(TYPES, text)

export async function sendDocument(
  kb: KnowledgeBase,
  { id, ending }: ArticleDocument,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (isUnchanged(request, reply, kb.snapshot, ending)) return reply
  reply.type(`${TYPES[ending]}; charset=utf-8`)
  if (ending === 'json') return reply.send(await kb.getArticle(id))
  if (ending === 'raw') return reply.send(await kb.articleSource(id))
  return reply.send(await kb.renderArticle(id, ending === 'md' ? 'markdown' : 'text'))
}
