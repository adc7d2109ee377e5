// Registry keys of a text with the values stated below them.

import type { RegistryKey, RegistryValue } from '../../model/registry-key.ts'
import { type Ground, mentionAt } from './ground.ts'
import { type ScannedPath, scanPaths } from './registry-path.ts'
import { readRegistryValues } from './registry-value.ts'

interface OpenKey extends ScannedPath {
  readonly values: RegistryValue[]
}

/** Keys in order; a value belongs to the last key above it. Linear. */
export function findRegistryKeys(ground: Ground): RegistryKey[] {
  if (!/HKEY_|HK(?:LM|CU|CR|U|CC)\s?[\\/]/i.test(ground.plain.text)) return []
  const keys: OpenKey[] = []
  for (const leaf of ground.plain.leaves) {
    const block = ground.plain.text.slice(leaf.start, leaf.end)
    const paths = scanPaths(block, leaf.node.type === 'code')
    const last = keys.at(-1)
    const firstPath = paths[0]?.start ?? block.length
    if (last !== undefined) {
      const values = readRegistryValues(ground, leaf.start, leaf.start + firstPath)
      for (const value of values) last.values.push(value)
    }
    paths.forEach((path, at) => {
      const values = readRegistryValues(
        ground,
        leaf.start + path.end,
        leaf.start + (paths[at + 1]?.start ?? block.length),
      )
      keys.push({ ...path, start: leaf.start + path.start, end: leaf.start + path.end, values })
    })
  }
  return keys.map(({ start, end, hive, parts, values }) => ({
    path: [hive, ...parts].join('\\'),
    values,
    ...mentionAt(ground, start, end),
  }))
}
