// Schemas that carry the components they refer to, for readers that know no other document.

import type { TSchema } from 'typebox'
import { COMPONENTS } from './components.ts'

const BY_ID = new Map(COMPONENTS.map((component) => [component.$id, component]))

/** The schema as plain JSON, with every component that it reaches under `$defs`. */
export function selfContained(schema: TSchema): Record<string, unknown> {
  const $defs: Record<string, unknown> = {}
  const root = localised(schema, $defs)
  return Object.keys($defs).length === 0 ? root : { ...root, $defs }
}

function localised(schema: TSchema, $defs: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === '$id') return undefined
    if (key !== '$ref' || typeof value !== 'string') return value
    const name = value.replace(/#$/, '')
    define(name, $defs)
    return `#/$defs/${name}`
  })
  return JSON.parse(text)
}

function define(name: string, $defs: Record<string, unknown>): void {
  if (name in $defs) return
  const component = BY_ID.get(name)
  if (component === undefined) throw new Error(`No component is called ${name}.`)
  $defs[name] = {} // before its own references are followed
  $defs[name] = localised(component, $defs)
}
