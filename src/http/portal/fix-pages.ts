import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { FixSet } from '../../contract/fixes.ts'
import type { Plan, PlanSite } from '../../contract/plan.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { QuarryError } from '../../model/errors.ts'
import { type FixDocument, fixDocument } from '../../portal/fixes/fix-document.ts'
import type { FixFields } from '../../portal/fixes/fix-form.ts'
import { fixPage } from '../../portal/fixes/fix-page.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { PAGE, type PageOptions } from './page-options.ts'
import type { FormFields } from './read-form.ts'
import { releaseOf } from './release-field.ts'
import { sendPage } from './send-page.ts'

const FAMILIES = 100
const MAX_FIELD = 200

const DOCUMENTS: Readonly<Record<FixDocument, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
}

/** /fixes: the planner; /fixes.txt, .md and .csv: its result to take along. */
export const fixPages: FastifyPluginAsync<PageOptions> = async (app, { live, assets }) => {
  app.get<{ Querystring: FormFields }>('/fixes', PAGE, async (request, reply) =>
    live.use(async (kb) => {
      if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
      const fields = fieldsOf(request.query)
      const { values } = await kb.listFacet('family', { limit: FAMILIES })
      const products = values.map(({ value }) => value)
      return sendPage(reply, assets, fixPage({ fields, products, ...(await outcome(kb, fields)) }))
    }),
  )
  for (const ending of ['txt', 'md', 'csv'] as const) {
    const config = { access: 'read', producesAny: true } as const
    const options = { config, schema: { hide: true } }
    app.get<{ Querystring: FormFields }>(`/fixes.${ending}`, options, async (request, reply) =>
      live.use(async (kb) => {
        if (isUnchanged(request, reply, kb.snapshot, ending)) return reply
        return sendDocument(kb, fieldsOf(request.query), ending, reply)
      }),
    )
  }
}

async function sendDocument(
  kb: KnowledgeBase,
  fields: FixFields,
  ending: FixDocument,
  reply: FastifyReply,
) {
  const { result, refusal = 'product and release are required.' } = await outcome(kb, fields)
  if (result === undefined) throw new QuarryError('request-invalid', { detail: refusal })
  reply.type(`${DOCUMENTS[ending]}; charset=utf-8`)
  if (ending === 'csv') reply.header('content-disposition', 'attachment; filename="fixes.csv"')
  return reply.send(fixDocument(result.fixes, result.plan, ending))
}

interface Outcome {
  readonly result?: { readonly fixes: FixSet; readonly plan?: Plan }
  readonly refusal?: string
}

/** What cannot be asked is told on the page, beside the form. */
async function outcome(kb: KnowledgeBase, fields: FixFields): Promise<Outcome> {
  const { product, release, target } = fields
  if (product === undefined || release === undefined) return {}
  try {
    const site = { product, ...releaseOf(release) }
    const fixes = await kb.fixes({ ...site, ...(target !== undefined && { target }) })
    if (target === undefined) return { result: { fixes } }
    const plan = await kb.plan({ target, sites: sitesOf(site, fields.shared) })
    return { result: { fixes, plan } }
  } catch (error) {
    if (error instanceof QuarryError && REFUSALS.includes(error.code)) {
      return { refusal: error.message }
    }
    throw error
  }
}

const REFUSALS: readonly string[] = ['product-unknown', 'request-invalid']

type Site = Omit<PlanSite, 'name'>

/** Sites of one domain wait for one another, so another one stands for all of them. */
function sitesOf(site: Site, shared: FixFields['shared']): PlanSite[] {
  const name = 'this site'
  if (shared === undefined) return [{ name, ...site }]
  if (shared === 'no') return [{ name, ...site, sharesDomainWith: [] }]
  const others = 'the other sites of the domain'
  return [
    { name, ...site, sharesDomainWith: [others] },
    { name: others, ...site },
  ]
}

function fieldsOf(query: FormFields): FixFields {
  const text = (name: string) => {
    const first = [query[name]].flat()[0]?.trim().slice(0, MAX_FIELD)
    return first === '' ? undefined : first
  }
  const [product, release, target, shared] = ['product', 'release', 'target', 'shared'].map(text)
  return {
    ...(product !== undefined && { product }),
    ...(release !== undefined && { release }),
    ...(target !== undefined && { target }),
    ...((shared === 'yes' || shared === 'no') && { shared }),
  }
}
