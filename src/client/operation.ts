// One operation as a request: which fields of the input stand in the path, the query and the body.

/** `Input` and `Result` live in the types only. */
export interface Operation<Input, Result> {
  readonly method: 'GET' | 'POST'
  /** `/v1/articles/{id}`: fields of the input stand in braces. */
  readonly path: string
  /** Query parameters whose values stand in one, between commas. */
  readonly commas: readonly string[]
  readonly types?: { readonly input: Input; readonly result: Result }
}

export interface OperationRequest {
  readonly method: 'GET' | 'POST'
  /** Path and query. */
  readonly target: string
  readonly body?: string
}

/** A GET: what stands not in the path stands in the query. */
export const read = <Input, Result>(
  path: string,
  { commas = [] }: { readonly commas?: readonly string[] } = {},
): Operation<Input, Result> => ({ method: 'GET', path, commas })

/** A POST: what stands not in the path is the body. */
export const send = <Input, Result>(path: string): Operation<Input, Result> => ({
  method: 'POST',
  path,
  commas: [],
})

/** The request that asks for `input`. Throws a TypeError when a field of the path is missing. */
export function requestOf(operation: Operation<unknown, unknown>, input: object): OperationRequest {
  const { method } = operation
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined))
  const path = fillPath(operation.path, rest)
  if (method === 'POST') {
    return { method, target: path, body: JSON.stringify(Object.fromEntries(rest)) }
  }
  const query = queryOf(rest, new Set(operation.commas))
  return { method, target: query === '' ? path : `${path}?${query}` }
}

/** Takes what it uses out of `fields`. */
function fillPath(path: string, fields: Map<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fields.get(name)
    // An empty segment would be another address, and "." and ".." are resolved by every URL parser.
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value)) {
      throw new TypeError(`"${name}" must be a non-empty text other than "." and "..".`)
    }
    fields.delete(name)
    return encodeURIComponent(value)
  })
}

function queryOf(fields: ReadonlyMap<string, unknown>, commas: ReadonlySet<string>): string {
  const query = new URLSearchParams()
  for (const [name, value] of fields) {
    const values = Array.isArray(value) ? value : [value]
    if (commas.has(name)) query.append(name, values.join(','))
    else for (const one of values) query.append(name, String(one))
  }
  return query.toString()
}
