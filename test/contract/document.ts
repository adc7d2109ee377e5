// openapi.yaml as a test reads it: its operations, examples of what they take, and validators of what
// they give.

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'

export type Schema = Readonly<Record<string, unknown>>

interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path'
  readonly required?: boolean
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
  readonly schema: Schema
}

interface OperationView {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, { readonly content?: object }>>
  readonly security?: readonly object[]
}

export interface Operation extends OperationView {
  readonly path: string
  readonly method: 'GET' | 'POST'
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationView>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const TEXT = readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8')
export const DOCUMENT: Document = parse(TEXT)

export const OPERATIONS: readonly Operation[] = Object.entries(DOCUMENT.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      path,
      method: method === 'get' ? ('GET' as const) : ('POST' as const),
    })),
)

export interface Call {
  readonly url: string
  readonly body?: unknown
}

/**
 * For each example of a parameter or a field the calls that may show it: with what the operation
 * requires, and beside each one other example, for those that mean something together only.
 */
export function callsWithExamples(operation: Operation): Call[][] {
  const { parameters = [], path } = operation
  const body = bodySchema(operation)
  if (body !== undefined) {
    return bodiesOf(body).map((bodies) => bodies.map((value) => ({ url: path, body: value })))
  }
  const required = parameters.filter((parameter) => parameter.required === true)
  const base = required.map((one): Field => [one.name, examplesOf(one)[0]])
  const fields = parameters.flatMap((one) =>
    examplesOf(one).map((value): Field => [one.name, value]),
  )
  const groups = companies(base, fields)
  return (groups.length > 0 ? groups : [[base]]).map((group) =>
    group.map((values) => ({ url: urlOf(operation, new Map(values)) })),
  )
}

type Field = readonly [name: string, value: unknown]

/** Each field alone, then beside each other one. */
const companies = (base: readonly Field[], fields: readonly Field[]): Field[][][] =>
  fields.map((field) => [
    [...base, field],
    ...fields.filter(([name]) => name !== field[0]).map((other) => [...base, other, field]),
  ])

function urlOf({ path, parameters = [] }: Operation, values: ReadonlyMap<string, unknown>): string {
  const query = new URLSearchParams()
  let url = path
  for (const { name, in: place } of parameters) {
    if (!values.has(name)) continue
    const value = values.get(name)
    if (place === 'path') url = url.replace(`{${name}}`, encodeURIComponent(String(value)))
    else if (Array.isArray(value)) for (const one of value) query.append(name, String(one))
    else query.append(name, String(value))
  }
  return query.size > 0 ? `${url}?${query}` : url
}

function examplesOf({ example, examples, schema }: Parameter): unknown[] {
  if (example !== undefined) return [example]
  if (examples !== undefined) return Object.values(examples).map(({ value }) => value)
  return schemaExamples(schema)
}

/** The schema of a JSON body. */
export function bodySchema({ requestBody }: Operation): Schema | undefined {
  return requestBody?.content['application/json']?.schema
}

/** Whole examples, then each example of a field in the company that it may need. */
function bodiesOf(schema: Schema): object[][] {
  const { properties = {}, required = [], examples } = resolved(schema)
  const base = list(required).map((name): Field => {
    return [String(name), firstExample(at(properties, name))]
  })
  const fields = Object.entries(asSchema(properties)).flatMap(([name, field]) =>
    schemaExamples(asSchema(field)).map((value): Field => [name, value]),
  )
  const wholes = list(examples).map((whole) => [asSchema(whole)])
  const found = companies(base, fields).map((group, at) => [
    ...group.map((one) => Object.fromEntries(one)),
    ...wholes.flat().map((whole) => ({ ...whole, ...Object.fromEntries([fields[at] ?? []]) })),
  ])
  return wholes.length + found.length > 0 ? [...wholes, ...found] : [[Object.fromEntries(base)]]
}

function schemaExamples(given: Schema): unknown[] {
  const schema = resolved(given)
  const own = list(schema['examples'])
  if (own.length > 0) return own
  if ('const' in schema) return [schema['const']]
  if ('enum' in schema) return list(schema['enum'])
  if ('default' in schema) return [schema['default']]
  if (schema['type'] !== 'array') return []
  return schemaExamples(asSchema(schema['items'])).map((item) => [item])
}

/** Of a schema without examples a value that it takes. */
function firstExample(given: Schema): unknown {
  const schema = resolved(given)
  const [first] = schemaExamples(schema)
  if (first !== undefined) return first
  switch (schema['type']) {
    case 'array':
      return [firstExample(asSchema(schema['items']))]
    case 'object':
      return bodiesOf(schema)[0]?.[0]
    case 'integer':
      return schema['minimum'] ?? 1
    case 'boolean':
      return false
    default:
      return 'x'
  }
}

function resolved(schema: Schema): Schema {
  const reference = schema['$ref']
  if (typeof reference !== 'string') return schema
  return DOCUMENT.components.schemas[reference.split('/').at(-1) ?? ''] ?? {}
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const asSchema = (value: unknown): Schema => (typeof value === 'object' ? (value as Schema) : {})
const at = (properties: unknown, name: unknown) => asSchema(asSchema(properties)[String(name)])

const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema(DOCUMENT, 'openapi.yaml')

export interface Reply {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** What is wrong with a reply by the document; empty when it keeps to it. */
export function breachOf({ path, method, responses }: Operation, reply: Reply): string {
  const { statusCode, headers, body } = reply
  const status = [String(statusCode), `${Math.floor(statusCode / 100)}XX`].find(
    (one) => one in responses,
  )
  if (status === undefined) return `status ${statusCode} is not documented`
  const content: object = responses[status]?.content ?? {}
  const type = String(headers['content-type'] ?? '').split(';', 1)[0] ?? ''
  if (Object.keys(content).length === 0) return body === '' ? '' : 'a body is not documented'
  if (!(type in content)) return `the type ${type} is not documented for ${status}`
  if (!type.endsWith('json')) return ''
  const names = [
    'paths',
    path,
    method.toLowerCase(),
    'responses',
    status,
    'content',
    type,
    'schema',
  ]
  const pointer = names.map((name) =>
    encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1')),
  )
  const key = `openapi.yaml#/${pointer.join('/')}`
  const validate = ajv.getSchema(key) ?? ajv.compile({ $ref: key })
  return validate(JSON.parse(body)) ? '' : ajv.errorsText(validate.errors)
}
