// An inspection as text for people: facts of the file, then one group a kind of finding, each line
// led by the lines of the file it was found on.
//
//   REFERENCES (2)
//      38-39  Q100002  title: Connector Does Not Start  section: 3  kind: see-also

import { type Inspection, isPlainRecord, type Plain, type PlainRecord } from './inspection.ts'

/** Width of the line numbers: "12345-12346". */
const GUTTER = 11

export function renderInspection(inspection: Inspection): string {
  const entries = Object.entries(inspection)
  const facts = entries.filter(([, value]) => !isGroup(value))
  const groups = entries.flatMap(([name, value]) =>
    isGroup(value) ? renderGroup(name, value) : [],
  )
  const width = Math.max(...facts.map(([name]) => label(name).length)) + 2
  const lines = facts
    .map(([name, value]): [string, string] => [label(name), scalarText(value)])
    .filter(([, text]) => text !== '' && text !== 'false')
    .map(([name, text]) => `${name.padEnd(width)}${text}`)
  return [lines.join('\n'), ...groups].join('\n\n')
}

type Group = readonly PlainRecord[] | PlainRecord

/** Findings, or several lists of findings under one name. */
function isGroup(value: Plain): value is Group {
  if (isPlainRecord(value)) return !('first' in value && 'last' in value)
  return isRecordList(value)
}

function isRecordList(value: Plain | undefined): value is readonly PlainRecord[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isPlainRecord(one))
}

function renderGroup(name: string, group: Group): string[] {
  if (isPlainRecord(group)) {
    if (isPlainRecord(group['lines'])) return renderGroup(name, [group])
    return Object.entries(group).flatMap(([kind, value]) =>
      isRecordList(value) ? renderGroup(kind, value) : [],
    )
  }
  const rows = group.flatMap((finding) => renderFinding(finding, 0))
  return [[`${label(name).toUpperCase()} (${group.length})`, ...rows].join('\n')]
}

function renderFinding(finding: PlainRecord, depth: number): string[] {
  const own = Object.entries(finding).filter(([, value]) => !isRecordList(value))
  const inner = Object.values(finding).filter(isRecordList).flat()
  const words = own
    .filter(([name]) => name !== 'lines')
    .map(([name, value]) => wordsOf(name, value))
    .filter((text) => text !== '')
  const gutter = linesText(finding['lines']).padStart(GUTTER)
  const line = `${gutter}  ${'  '.repeat(depth)}${words.join('  ')}`.trimEnd()
  return [line, ...inner.flatMap((one) => renderFinding(one, depth + 1))]
}

/** They say themselves what they are. */
const BARE = new Set(['kind', 'role', 'name', 'id', 'code', 'text', 'raw', 'heading', 'quote'])

function wordsOf(name: string, value: Plain): string {
  const text = scalarText(value)
  if (text === '' || text === 'false') return ''
  return BARE.has(name) ? text : `${label(name)}: ${text}`
}

function scalarText(value: Plain): string {
  if (isPlainRecord(value)) {
    if ('first' in value) return linesText(value)
    const parts = Object.entries(value).map(([name, one]) => wordsOf(name, one))
    return parts.filter((part) => part !== '').join(', ')
  }
  if (Array.isArray(value)) return value.map(scalarText).join(' | ')
  return String(value).replace(/\s+/g, ' ').trim()
}

function linesText(lines: Plain | undefined): string {
  if (!isPlainRecord(lines)) return ''
  const { first, last } = lines
  return first === last ? `${first}` : `${first}-${last}`
}

/** "lastModified" → "last modified". */
function label(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
