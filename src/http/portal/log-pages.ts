import type { FastifyPluginAsync } from 'fastify'
import type { LogReport } from '../../contract/log-matches.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import type { LogFields } from '../../portal/logs/log-form.ts'
import { logPage } from '../../portal/logs/log-page.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { familyNames } from './family-names.ts'
import { formText } from './form-text.ts'
import { type PageOptions, pageWith } from './page-options.ts'
import { PASTED_MEGABYTES, type PastedForm, readPastedForms } from './pasted-form.ts'
import { PASTED, refusedForm, toldOnPage } from './pasted-outcome.ts'
import type { FormFields } from './read-form.ts'
import { releaseOf } from './release-field.ts'
import { sendPage } from './send-page.ts'

const ARTICLES = 20

/** /logs: a form for a log; the same address takes it and answers with the articles that quote it. */
export const logPages: FastifyPluginAsync<PageOptions> = async (app, { live, assets }) => {
  readPastedForms(app, 'log')
  app.get<{ Querystring: FormFields }>(
    '/logs',
    pageWith(['product', 'release']),
    async (request, reply) =>
      live.use(async (kb) => {
        if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
        return sendPage(reply, assets, logPage(await formOf(kb, fieldsOf(request.query))))
      }),
  )
  app.post<{ Body: PastedForm | undefined }>('/logs', PASTED, async ({ body }, reply) =>
    live.use(async (kb) => {
      const form = { ...(await formOf(kb, fieldsOf(body?.fields ?? {}))), text: body?.text ?? '' }
      const result = refusedForm(body, API) ?? (await outcome(kb, form.text, form.fields))
      reply.code(result.status).header('cache-control', 'no-store')
      return sendPage(reply, assets, logPage({ ...form, ...result }))
    }),
  )
}

const API = 'Send the part around the failure, or the whole to POST /v1/log-matches.'

async function formOf(kb: KnowledgeBase, fields: LogFields) {
  return { fields, products: await familyNames(kb), limitMegabytes: PASTED_MEGABYTES }
}

interface Outcome {
  readonly status: number
  readonly report?: LogReport
  readonly refusal?: string
}

async function outcome(
  kb: KnowledgeBase,
  log: string,
  { product, release }: LogFields,
): Promise<Outcome> {
  if (product === undefined && release !== undefined) {
    return { status: 400, refusal: 'Say of which product the build or service pack is.' }
  }
  const profile = product && { product, ...(release !== undefined && releaseOf(release)) }
  return toldOnPage(async () => {
    const query = { log, limit: ARTICLES, ...(profile && { profile }) }
    return { status: 200, report: await kb.matchLog(query) }
  })
}

function fieldsOf(fields: FormFields): LogFields {
  const [product, release] = [formText(fields, 'product'), formText(fields, 'release')]
  return {
    ...(product !== undefined && { product }),
    ...(release !== undefined && { release }),
  }
}
