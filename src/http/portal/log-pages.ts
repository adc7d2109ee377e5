import type { FastifyPluginAsync } from 'fastify'
import type { LogReport } from '../../contract/log-matches.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { QuarryError } from '../../model/errors.ts'
import type { LogFields } from '../../portal/logs/log-form.ts'
import { logPage } from '../../portal/logs/log-page.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { PAGE, type PageOptions } from './page-options.ts'
import { type PastedForm, readPastedForms } from './pasted-form.ts'
import type { FormFields } from './read-form.ts'
import { releaseOf } from './release-field.ts'
import { sendPage } from './send-page.ts'

const LIMIT_MEGABYTES = 4
const ARTICLES = 20
const FAMILIES = 100
const MAX_FIELD = 200

const FAILURES: Readonly<Record<NonNullable<PastedForm['failure']>, readonly [number, string]>> = {
  'too-large': [
    413,
    `The text is larger than ${LIMIT_MEGABYTES} MB. Send the part around the failure, or the whole to POST /v1/log-matches.`,
  ],
  unreadable: [400, 'The form could not be read.'],
}

/** /logs: a form for a log; the same address takes it and answers with the articles that quote it. */
export const logPages: FastifyPluginAsync<PageOptions> = async (app, { live, assets }) => {
  readPastedForms(app, { limitBytes: LIMIT_MEGABYTES * 1024 * 1024, textField: 'log' })
  app.get<{ Querystring: FormFields }>('/logs', PAGE, async (request, reply) =>
    live.use(async (kb) => {
      if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
      return sendPage(reply, assets, logPage(await formOf(kb, fieldsOf(request.query))))
    }),
  )
  const options = { ...PAGE, config: { ...PAGE.config, hasPrivateBody: true } } as const
  app.post<{ Body: PastedForm | undefined }>('/logs', options, async ({ body }, reply) =>
    live.use(async (kb) => {
      const { fields, text, failure } = body ?? { fields: {}, text: '', failure: 'unreadable' }
      const form = { ...(await formOf(kb, fieldsOf(fields))), text }
      const result = await outcome(kb, text, form.fields, failure)
      reply.code(result.status).header('cache-control', 'no-store')
      return sendPage(reply, assets, logPage({ ...form, ...result }))
    }),
  )
}

async function formOf(kb: KnowledgeBase, fields: LogFields) {
  const { values } = await kb.listFacet('family', { limit: FAMILIES })
  const products = values.map(({ value }) => value)
  return { fields, products, limitMegabytes: LIMIT_MEGABYTES }
}

interface Outcome {
  readonly status: number
  readonly report?: LogReport
  readonly refusal?: string
}

/** What cannot be asked is told on the page, beside the form. */
async function outcome(
  kb: KnowledgeBase,
  log: string,
  { product, release }: LogFields,
  failure: PastedForm['failure'],
): Promise<Outcome> {
  if (failure !== undefined) {
    const [status, refusal] = FAILURES[failure]
    return { status, refusal }
  }
  if (log.trim() === '') return { status: 400, refusal: 'There is no text. Paste a log.' }
  if (product === undefined && release !== undefined) {
    return { status: 400, refusal: 'Say of which product the build or service pack is.' }
  }
  const profile = product && { product, ...(release !== undefined && releaseOf(release)) }
  try {
    const query = { log, limit: ARTICLES, ...(profile && { profile }) }
    return { status: 200, report: await kb.matchLog(query) }
  } catch (error) {
    if (!(error instanceof QuarryError) || !REFUSALS.includes(error.code)) throw error
    return { status: 400, refusal: error.message }
  }
}

const REFUSALS: readonly string[] = ['product-unknown', 'request-invalid']

function fieldsOf(fields: FormFields): LogFields {
  const [product, release] = ['product', 'release'].map((name) => {
    const first = [fields[name]].flat()[0]?.trim().slice(0, MAX_FIELD)
    return first === '' ? undefined : first
  })
  return {
    ...(product !== undefined && { product }),
    ...(release !== undefined && { release }),
  }
}
