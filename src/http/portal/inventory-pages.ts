import type { FastifyPluginAsync } from 'fastify'
import { MAX_INVENTORY_ROWS } from '../../contract/inventory.ts'
import {
  FILE_STANDINGS,
  type FileStanding,
  type InventoryFiles,
} from '../../contract/inventory-files.ts'
import { isInventoryTable } from '../../engine/inventory/detect-inventory.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { inventoryCsv } from '../../portal/inventory/inventory-csv.ts'
import type { InventoryFields } from '../../portal/inventory/inventory-form.ts'
import { inventoryPage } from '../../portal/inventory/inventory-page.ts'
import { TO_ACT_ON } from '../../portal/inventory/standings.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { familyNames } from './family-names.ts'
import { formText } from './form-text.ts'
import { type PageOptions, pageWith } from './page-options.ts'
import { PASTED_MEGABYTES, type PastedForm, readPastedForms } from './pasted-form.ts'
import { PASTED, refusedForm, toldOnPage } from './pasted-outcome.ts'
import type { FormFields } from './read-form.ts'
import { sendPage } from './send-page.ts'

/** Files on a page; all of them are in the CSV. */
const FILES = 200

const FIELDS = ['product', 'platform', 'show']

/** /inventory: a form for a list of files; the same address answers with a page, or as CSV. */
export const inventoryPages: FastifyPluginAsync<PageOptions> = async (app, { live, assets }) => {
  readPastedForms(app, 'list')
  app.get<{ Querystring: FormFields }>('/inventory', pageWith(FIELDS), async (request, reply) =>
    live.use(async (kb) => {
      if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
      return sendPage(reply, assets, inventoryPage(await formOf(kb, fieldsOf(request.query))))
    }),
  )
  app.post<{ Body: PastedForm | undefined }>('/inventory', PASTED, async ({ body }, reply) =>
    live.use(async (kb) => {
      const fields = fieldsOf(body?.fields ?? {})
      const isCsv = body?.fields['as'] === 'csv'
      const text = body?.text ?? ''
      const limit = isCsv ? MAX_INVENTORY_ROWS : FILES
      const result = refusedForm(body, API) ?? (await outcome(kb, text, fields, limit))
      reply.code(result.status).header('cache-control', 'no-store')
      if (isCsv && result.report !== undefined) {
        reply.header('content-disposition', 'attachment; filename="inventory.csv"')
        return reply.type('text/csv; charset=utf-8').send(inventoryCsv(result.report))
      }
      return sendPage(
        reply,
        assets,
        inventoryPage({ ...(await formOf(kb, fields)), text, ...result }),
      )
    }),
  )
}

const API = 'Send it in parts, or to POST /v1/inventory-files.'

async function formOf(kb: KnowledgeBase, fields: InventoryFields) {
  return { fields, products: await familyNames(kb), limitMegabytes: PASTED_MEGABYTES }
}

interface Outcome {
  readonly status: number
  readonly report?: InventoryFiles
  readonly refusal?: string
}

async function outcome(
  kb: KnowledgeBase,
  text: string,
  { product, platform, show }: InventoryFields,
  limit: number,
): Promise<Outcome> {
  const list = isInventoryTable(text) ? { csv: text } : { listing: text }
  return toldOnPage(async () => {
    const report = await kb.checkFiles({
      ...list,
      ...(product !== undefined && { product }),
      ...(platform !== undefined && { platform }),
      ...(show !== 'all' && { standing: show === 'act' ? [...TO_ACT_ON] : [show] }),
      limit,
    })
    return report.rows > 0 ? { status: 200, report } : { status: 400, refusal: NO_ROW }
  })
}

const NO_ROW =
  'No row could be read. The first line of a table names its columns, one of them "file"; else paste what DIR prints.'

function fieldsOf(fields: FormFields): InventoryFields {
  const [product, platform] = [formText(fields, 'product'), formText(fields, 'platform')]
  const show = formText(fields, 'show')
  return {
    ...(product !== undefined && { product }),
    ...(platform !== undefined && { platform }),
    show: show === 'act' || isStanding(show) ? show : 'all',
  }
}

const isStanding = (text: string | undefined): text is FileStanding =>
  FILE_STANDINGS.some((standing) => standing === text)
