// Fields of a form, as browsers send them: everything is text, and a field left empty is sent too.

import type { TProperties, TSchema } from 'typebox'

export type FormFields = Readonly<Record<string, string | readonly string[] | undefined>>

/** The first of what a field was sent with; empty where it was not. */
export const firstOf = (value: FormFields[string]): string => [value].flat()[0] ?? ''

/** The fields that a schema knows, as their types; blank ones are left out, unknown ones dropped. */
export function readForm(fields: FormFields, properties: TProperties): Record<string, unknown> {
  const read = Object.entries(properties).flatMap(([name, schema]) => {
    const texts = [fields[name]].flat().flatMap((text) => text?.trim() || [])
    const [first] = texts
    if (first === undefined) return []
    return [[name, typedValue(schema, texts, first)] as const]
  })
  return Object.fromEntries(read)
}

function typedValue(schema: TSchema, texts: readonly string[], first: string): unknown {
  if (typeOf(schema) !== 'array') return scalar(typeOf(schema), first)
  const items = 'items' in schema ? schema.items : undefined
  return texts.map((text) => scalar(typeOf(items), text))
}

function scalar(type: unknown, text: string): unknown {
  if (type === 'integer' && /^\d{1,9}$/.test(text)) return Number(text)
  if (type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true'
  return text
}

const typeOf = (schema: unknown): unknown =>
  typeof schema === 'object' && schema !== null && 'type' in schema ? schema.type : undefined
