// Registry keys of a text with the values stated below them.

import type { RegistryKey, RegistryValue } from '../../model/registry-key.ts'
import type { TextLeaf } from '../../text/plain-text.ts'
import { type Ground, mentionAt } from './ground.ts'
import { type ScannedPath, scanPaths } from './registry-path.ts'
import { readRegistryValues } from './registry-value.ts'

interface OpenKey extends ScannedPath {
  readonly values: RegistryValue[]
}

/** A key stands at most so many blocks below the values printed above it. */
const BELOW_VALUES = 2

/** Keys in order; a value belongs to the last key above it, else to the first below it. Linear. */
export function findRegistryKeys(ground: Ground): RegistryKey[] {
  const { leaves, text } = ground.plain
  if (!/HKEY_|HK(?:LM|CU|CR|U|CC)\s?[\\/]/i.test(text)) return []
  const keys: OpenKey[] = []
  let above: ValuesAbove | undefined
  for (const [index, leaf] of leaves.entries()) {
    const paths = scanPaths(text.slice(leaf.start, leaf.end), leaf.node.type === 'code')
    const pathsStart = leaf.start + (paths[0]?.start ?? leaf.end - leaf.start)
    const loose = readRegistryValues(ground, leaf.start, pathsStart)
    const last = keys.at(-1)
    for (const value of loose) last?.values.push(value)
    for (const key of openKeys(ground, leaf, paths)) keys.push(key)
    if (last !== undefined) continue
    if (loose.length > 0) above = { values: loose, leaf: index }
    giveValues(keys[0], above, index)
  }
  return keys.map(({ start, end, hive, parts, values }) => ({
    path: [hive, ...parts].join('\\'),
    values,
    ...mentionAt(ground, start, end),
  }))
}

interface ValuesAbove {
  readonly values: readonly RegistryValue[]
  /** Where they stand. */
  readonly leaf: number
}

/** A key without values of its own has those right above it. */
function giveValues(key: OpenKey | undefined, above: ValuesAbove | undefined, leaf: number): void {
  if (key === undefined || key.values.length > 0 || above === undefined) return
  if (leaf - above.leaf <= BELOW_VALUES) key.values.push(...above.values)
}

/** Keys of one block, each with the values up to the next. */
function openKeys(ground: Ground, leaf: TextLeaf, paths: readonly ScannedPath[]): OpenKey[] {
  return paths.map((path, at) => {
    const [start, end] = [leaf.start + path.start, leaf.start + path.end]
    const to = leaf.start + (paths[at + 1]?.start ?? Infinity)
    return { ...path, start, end, values: readRegistryValues(ground, end, Math.min(to, leaf.end)) }
  })
}
