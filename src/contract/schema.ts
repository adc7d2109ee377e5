// The two building blocks of every schema here: closed objects and references between components.
// A component is a schema with an `$id`; OpenAPI shows it under `#/components/schemas/<$id>`.

import { type Static, type TProperties, type TSchema, Type } from 'typebox'

/** An object that refuses properties it does not name. */
export function closedObject<P extends TProperties>(
  properties: P,
  options: { $id?: string; description?: string; examples?: unknown[] } = {},
) {
  return Type.Object(properties, { ...options, additionalProperties: false })
}

/** A read-only array. */
export function listOf<T extends TSchema>(items: T, options: Record<string, unknown> = {}) {
  return Type.Immutable(Type.Array(items, options))
}

/** One of a few words. */
export function textEnum<const V extends string[]>(
  values: readonly [...V],
  options: Record<string, unknown> = {},
) {
  return Type.Enum(values, { type: 'string', ...options })
}

/** A reference to a component, with the component's static type. */
export function refTo<T extends TSchema & { $id?: string }>(component: T) {
  return Type.Unsafe<Static<T>>({ $ref: `${component.$id}#` })
}

/** A document that is no JSON: the whole of it as text. */
export const PlainDocument = Type.String()

/** A place in the decoded file: UTF-16 units, `start` inclusive, `end` exclusive. */
export const Span = closedObject(
  {
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 0 }),
  },
  {
    $id: 'Span',
    description:
      'A place in a text, in UTF-16 units: `start` inclusive, `end` exclusive. Spans of an article ' +
      'count in its decoded source file without byte order mark; marks of a snippet count in the ' +
      "snippet's text.",
    examples: [{ start: 12, end: 20 }],
  },
)
export type Span = Static<typeof Span>
