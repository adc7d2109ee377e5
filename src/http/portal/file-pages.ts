import type { FastifyPluginAsync } from 'fastify'
import { checkedBy } from '../../contract/check.ts'
import { FileListQuery, FileParams, FileQuery } from '../../contract/file.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { isRefusal, QuarryError } from '../../model/errors.ts'
import { PLATFORM_NAMES, platformsOf } from '../../model/platform.ts'
import type { FileFields } from '../../portal/files/file-form.ts'
import { type FilePageParts, filePage } from '../../portal/files/file-page.ts'
import { filesPage } from '../../portal/files/files-page.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { formText } from './form-text.ts'
import { type PageOptions, pageWith } from './page-options.ts'
import { type FormFields, readForm } from './read-form.ts'
import { sendPage } from './send-page.ts'

/** More than a page shows: an answer looks at them, too, newer ones first. */
const ROWS = 200
const NAMES = 200

const FIELDS = ['version', 'platform', 'language', 'offset']

interface FileRequest {
  readonly Params: { readonly name: string }
  readonly Querystring: FormFields
}

/** /files: names of files; /files/{name}: one of them. */
export const filePages: FastifyPluginAsync<PageOptions> = async (app, { live, assets }) => {
  const list = pageWith(['contains', 'offset'])
  app.get<{ Querystring: FormFields }>('/files', list, async (request, reply) => {
    const asked = readForm(request.query, FileListQuery.properties)
    const checked = checkedBy(FileListQuery, { ...asked, limit: NAMES })
    if ('invalid' in checked) throw invalid(checked.invalid)
    return live.use(async (kb) => {
      if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
      const files = await kb.listFiles(checked.value)
      return sendPage(reply, assets, filesPage(checked.value, files))
    })
  })
  app.get<FileRequest>('/files/:name', pageWith(FIELDS), async (request, reply) => {
    const { name } = accepted(checkedBy(FileParams, { name: request.params.name }))
    const fields = fieldsOf(request.query)
    return live.use(async (kb) => {
      const parts = await partsOf(kb, name, fields)
      if (parts.history.total === 0) reply.code(404)
      else if (parts.refusal !== undefined) reply.code(400)
      else if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
      return sendPage(reply, assets, filePage(parts))
    })
  })
}

function accepted<Value>(checked: { value: Value } | { invalid: string }): Value {
  if ('invalid' in checked) throw invalid(checked.invalid)
  return checked.value
}

const invalid = (detail: string) => new QuarryError('request-invalid', { detail: `${detail}.` })

/** What cannot be asked is told beside the form, above all rows. */
async function partsOf(
  kb: KnowledgeBase,
  name: string,
  fields: FileFields,
): Promise<FilePageParts> {
  const { version, platform, language, offset = 0 } = fields
  const query = accepted(
    checkedBy(FileQuery, {
      ...(version !== undefined && { version }),
      ...(platform !== undefined && { platform, processor: platform }),
      ...(language !== undefined && { language }),
      limit: ROWS,
      offset,
    }),
  )
  try {
    const history = await kb.files(name, query)
    if (version === undefined) return { name, fields, history }
    const compared = offset === 0 ? history : await kb.files(name, { ...query, offset: 0 })
    return { name, fields, history, compared }
  } catch (error) {
    if (!isRefusal(error) || !(error instanceof Error)) throw error
    const history = await kb.files(name, { limit: ROWS })
    return { name, fields: { ...fields, offset: 0 }, history, refusal: error.message }
  }
}

function fieldsOf(query: FormFields): FileFields {
  const [version, platform, language] = ['version', 'platform', 'language'].map((field) =>
    formText(query, field),
  )
  const [known] = platformsOf(platform ?? '')
  const { offset } = readForm(query, { offset: FileQuery.properties.offset })
  return {
    ...(version !== undefined && { version }),
    ...(platform !== undefined && { platform: known ? PLATFORM_NAMES[known] : platform }),
    ...(language !== undefined && { language }),
    ...(typeof offset === 'number' && { offset }),
  }
}
