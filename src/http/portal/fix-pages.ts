import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { QuarryError } from '../../model/errors.ts'
import { fixDocument } from '../../portal/fixes/fix-document.ts'
import type { FixFormat } from '../../portal/fixes/fix-fields.ts'
import { fixPage } from '../../portal/fixes/fix-page.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { fixOutcome } from './fix-outcome.ts'
import { originOf } from './origin.ts'
import type { PageOptions } from './page-options.ts'
import { type FixRequest, isFixField, readFixFields } from './read-fix-fields.ts'
import type { FormFields } from './read-form.ts'
import { sendPage } from './send-page.ts'
import { withoutBlanks } from './without-blanks.ts'

const FAMILIES = 100

const TYPES: Readonly<Record<FixFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  csv: 'text/csv',
}

const ROUTE = {
  config: { access: 'read', producesAny: true, knows: isFixField },
  schema: { hide: true },
} as const

/** /fixes: the planner, and with format=… its result to take along. */
export const fixPages: FastifyPluginAsync<PageOptions> = async (app, { live, assets }) => {
  app.get<{ Querystring: FormFields }>('/fixes', ROUTE, async (request, reply) => {
    const short = withoutBlanks(request.url)
    if (short !== request.url) return reply.redirect(short, 302)
    const asked = readFixFields(request.query)
    return live.use(async (kb) => {
      if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
      if (asked.format !== undefined) return sendDocument(kb, asked, asked.format, request, reply)
      const { fields, conflict } = asked
      const { values } = await kb.listFacet('family', { limit: FAMILIES })
      const outcome = conflict === undefined ? await fixOutcome(kb, fields) : { refusal: conflict }
      const products = values.map(({ value }) => value)
      const origin = originOf(request)
      const examples = outcome.result === undefined ? await kb.sampleUpgrades() : []
      return sendPage(reply, assets, fixPage({ fields, products, examples, origin, ...outcome }))
    })
  })
}

async function sendDocument(
  kb: KnowledgeBase,
  { fields, conflict }: FixRequest,
  format: FixFormat,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const outcome = conflict === undefined ? await fixOutcome(kb, fields) : { refusal: conflict }
  const { result, refusal = 'product and release are required.' } = outcome
  if (result === undefined) throw new QuarryError('request-invalid', { detail: refusal })
  reply.type(`${TYPES[format]}; charset=utf-8`)
  if (format === 'csv') reply.header('content-disposition', 'attachment; filename="fixes.csv"')
  return reply.send(fixDocument(result, { format, fields, origin: originOf(request) }))
}
