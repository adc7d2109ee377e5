// Values of a registry key in labelled lines:
//
//   Value Name: MaxMpxCt
//   Data Type: REG_DWORD
//   Data: 50 (Default: 25)

import type { RegistryValue } from '../../model/registry-key.ts'
import { type Ground, mentionAt, onOneLine } from './ground.ts'

type Part = 'name' | 'type' | 'data' | 'default'

// "Value Name: ", "Data Type : ", "String Value Name:", "Data:"; short ones only where a line begins
const LABEL =
  /(?:(?<=^|\n)[^\S\n]*[-*]?[^\S\n]*(string value name|entry name|entry|name|value ?type|type|value|value ?data|data|string|default(?: value)?|setting|new value)|\b((?:string )?value ?name|data ?type))[^\S\n]?:[^\S\n]*/gi

const PARTS: Readonly<Record<string, Part>> = {
  stringvaluename: 'name',
  valuename: 'name',
  entryname: 'name',
  entry: 'name',
  name: 'name',
  datatype: 'type',
  valuetype: 'type',
  type: 'type',
  data: 'data',
  valuedata: 'data',
  string: 'data',
  setting: 'data',
  newvalue: 'data',
  default: 'default',
  defaultvalue: 'default',
}

interface Labelled {
  readonly part: Part
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Values stated in `plain.text.slice(from, to)`; none unless a name or a type is among them. */
export function readRegistryValues(ground: Ground, from: number, to: number): RegistryValue[] {
  const block = ground.plain.text.slice(from, to)
  if (!block.includes(':')) return []
  const groups = groupParts(labelledParts(block))
  return groups.filter(isValue).map((group) => readGroup(ground, from, group))
}

function labelledParts(block: string): Labelled[] {
  const labels = [...block.matchAll(LABEL)]
  let namedBy = ''
  return labels.map((found, at) => {
    const key = (found[1] ?? found[2] ?? '').toLowerCase().replace(/\s/g, '')
    // "Value: MaxMpxCt" names a value unless another label does.
    const names = key === 'value' && (namedBy === '' || namedBy === 'value')
    const part = names ? 'name' : (PARTS[key] ?? 'data')
    if (part === 'name') namedBy = key
    if (part === 'data') namedBy = ''
    const start = found.index + found[0].length - found[0].trimStart().length
    const textStart = found.index + found[0].length
    const end = endOfText(block, textStart, labels[at + 1]?.index ?? block.length)
    return { part, text: onOneLine(block.slice(textStart, end)), start, end }
  })
}

/** A value ends with its line. */
function endOfText(block: string, start: number, next: number): number {
  const lineEnd = block.indexOf('\n', start)
  const end = lineEnd < 0 ? next : Math.min(lineEnd, next)
  return Math.max(start, block.slice(0, end).trimEnd().length)
}

/** A part that the group has already opens the next value. */
function groupParts(parts: readonly Labelled[]): Labelled[][] {
  const groups: Labelled[][] = []
  for (const part of parts) {
    const group = groups.at(-1)
    if (group === undefined || group.some((other) => other.part === part.part)) groups.push([part])
    else group.push(part)
  }
  return groups
}

// "REG_DWORD", "Reg_Sz", "DWORD", "String"
const TYPE = /^\W{0,2}(?:REG_\w+|DWORD|String|Binary|Multi-?String)\b/i

function isValue(group: readonly Labelled[]): boolean {
  const type = group.find(({ part }) => part === 'type')
  if (type !== undefined) return TYPE.test(type.text)
  return group.some(({ part }) => part === 'name') && group.length > 1
}

// "REG_DWORD - Time in seconds", "Reg_Sz"
const REG_TYPE = /REG_\w+/i
// "0 (Default: 200)", "25 (the default is 50)"
const INNER_DEFAULT = /^(.*?)\s*\(default(?:\s+value)?\s*[:=]\s*([^)]*)\)\s*$/i

function readGroup(ground: Ground, from: number, group: readonly Labelled[]): RegistryValue {
  const texts: Partial<Record<Part, string>> = {}
  for (const { part, text } of group) if (text !== '') texts[part] = text
  const type = REG_TYPE.exec(texts.type ?? '')?.[0]
  if (type !== undefined) texts.type = type.toUpperCase()
  const [, data, preset] = INNER_DEFAULT.exec(texts.data ?? '') ?? []
  if (data !== undefined && preset !== undefined) {
    texts.data = data
    texts.default ??= preset
  }
  const start = group[0]?.start ?? 0
  const end = group.at(-1)?.end ?? start
  return { ...texts, span: mentionAt(ground, from + start, from + end).span }
}
