import type { FastifyPluginAsync } from 'fastify'
import { checkedBy } from '../../contract/check.ts'
import { FileParams } from '../../contract/file.ts'
import { QuarryError } from '../../model/errors.ts'
import { filePage } from '../../portal/file-page.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { PAGE, type PageOptions } from './page-options.ts'
import { sendPage } from './send-page.ts'

const ROWS = 100

/** /files/{name}. */
export const listPages: FastifyPluginAsync<PageOptions> = async (app, { live, assets }) => {
  app.get<{ Params: { readonly name: string } }>('/files/:name', PAGE, async (request, reply) => {
    const checked = checkedBy(FileParams, { name: request.params.name })
    if ('invalid' in checked) throw invalid(checked.invalid)
    const { name } = checked.value
    return live.use(async (kb) => {
      const history = await kb.files(name, { limit: ROWS })
      if (history.total === 0) reply.code(404)
      else if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
      return sendPage(reply, assets, filePage(name, history))
    })
  })
}

const invalid = (detail: string) => new QuarryError('request-invalid', { detail: `${detail}.` })
