// Forms with a pasted text or a chosen file, as browsers send them with and without scripts. What is
// too large is read to its end all the same: a browser that is hung up on shows no reply.

import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { QuarryError } from '../../model/errors.ts'
import { decodeText } from '../decode-text.ts'
import type { FormFields } from './read-form.ts'

export interface PastedForm {
  readonly fields: FormFields
  /** The chosen file, else what was pasted. */
  readonly text: string
  /** Why there is nothing to read. */
  readonly failure?: 'too-large' | 'unreadable'
}

/** More than this is not even thrown away. */
const MOST_DRAINED_BYTES = 64 * 1024 * 1024
/** A form has a handful; who sends thousands wants to see us work. */
const MOST_FIELDS = 50

/** That a form takes. */
export const PASTED_MEGABYTES = 4
const LIMIT_BYTES = PASTED_MEGABYTES * 1024 * 1024

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const

/**
 * Makes `request.body` of all routes beside it a `PastedForm`.
 *
 * @param textField the name of the field that a text is pasted into.
 */
export function readPastedForms(app: FastifyInstance, textField: string): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', async () => {
    throw new QuarryError('media-type-unsupported', { supported: FORM_TYPES.join(' and ') })
  })
  app.addContentTypeParser(
    [...FORM_TYPES],
    async (request: FastifyRequest, payload: IncomingMessage): Promise<PastedForm> => {
      const bytes = await readUpTo(payload, LIMIT_BYTES)
      if (bytes === undefined) return { fields: {}, text: '', failure: 'too-large' }
      const form = await formOf(bytes, request.headers['content-type'] ?? '')
      return form === undefined
        ? { fields: {}, text: '', failure: 'unreadable' }
        : pastedForm(form, textField)
    },
  )
}

/** `undefined` for what is longer. */
async function readUpTo(payload: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of payload) {
    if (!Buffer.isBuffer(chunk)) continue
    length += chunk.length
    if (length > MOST_DRAINED_BYTES) throw new QuarryError('body-too-large', { limitBytes })
    if (length <= limitBytes) chunks.push(chunk)
    else chunks.length = 0
  }
  return length > limitBytes ? undefined : Buffer.concat(chunks)
}

type Fields = Iterable<[string, string | Blob]>

async function formOf(bytes: Buffer, type: string): Promise<Fields | undefined> {
  if (!type.startsWith('multipart/')) return new URLSearchParams(bytes.toString('utf8'))
  try {
    return await new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type },
    }).formData()
  } catch {
    return undefined
  }
}

async function pastedForm(form: Fields, textField: string): Promise<PastedForm> {
  const fields: Record<string, string> = Object.create(null)
  let pasted = ''
  let chosen = ''
  let count = 0
  for (const [name, value] of form) {
    if (++count > MOST_FIELDS) break
    if (typeof value !== 'string') {
      if (value.size > 0) chosen = decodeText(new Uint8Array(await value.arrayBuffer()))
    } else if (name === textField) pasted = value
    else fields[name] ??= value
  }
  return { fields, text: chosen === '' ? pasted : chosen }
}
