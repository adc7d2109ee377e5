// Reads labelled lines ("_Original KB number:_ &nbsp; 3014451") above the first section and below
// the last one. A paragraph that consists of nothing else leaves the body.

import type { Paragraph, RootContent } from 'mdast'
import type { Field, ListedItem } from '../../model/parsed-file.ts'
import type { SourceSpan } from '../../model/span.ts'
import { LABELS, type LabelName } from './label-lines.table.ts'
import { nodeSpan, nodeText, printedSpan } from './node-text.ts'

export interface LabelledContent {
  readonly fields: readonly Field[]
  readonly appliesTo: readonly ListedItem[]
  /** The blocks that hold more than labelled lines. */
  readonly blocks: readonly RootContent[]
}

// Labels stand near the ends; text far inside an article that looks like one is prose.
const LEAD_BLOCKS = 12
const TAIL_BLOCKS = 3
const MAX_LENGTH = 1_000

// "3014451", "Q264630", "KB 2983066"
const NUMBER = /\b(?:Q|KB ?)?\d{4,7}\b/gi
// "Exchange Server 2013, Exchange Online" but not "version 2.0, 2.0 SP1"
const NEXT_PRODUCT = /[,;] (?=[A-Z][a-z])/

/** Takes the labelled lines out of a body; the title is not part of it. */
export function readLabelLines(source: string, blocks: readonly RootContent[]): LabelledContent {
  const firstHeading = blocks.findIndex(({ type }) => type === 'heading')
  const lead = Math.min(firstHeading < 0 ? blocks.length : firstHeading, LEAD_BLOCKS)
  const tail = blocks.length - TAIL_BLOCKS
  const fields: Field[] = []
  const appliesTo: ListedItem[] = []
  const kept = blocks.filter((block, at) => {
    if (block.type !== 'paragraph' || (at >= lead && at < tail)) return true
    const found = readParagraph(source, block)
    const isLead = at < lead
    for (const value of found.values) {
      if (value.name !== 'applies-to')
        fields.push({ ...value, name: value.name, place: isLead ? 'body' : 'block' })
      else appliesTo.push({ text: value.value, span: value.span, depth: 0 })
    }
    return !found.isComplete
  })
  return { fields, appliesTo, blocks: kept }
}

interface LabelledValue {
  readonly name: LabelName
  readonly value: string
  readonly span: SourceSpan
}

function readParagraph(
  source: string,
  paragraph: Paragraph,
): { readonly values: readonly LabelledValue[]; readonly isComplete: boolean } {
  const span = nodeSpan(paragraph)
  if (span.end - span.start > MAX_LENGTH) return { values: [], isComplete: false }
  const lines = nodeText(paragraph)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  const values = lines.map((line) => readLine(source, span, line))
  return {
    values: values.flat(),
    isComplete: values.length > 0 && values.every((line) => line.length > 0),
  }
}

function readLine(source: string, span: SourceSpan, line: string): LabelledValue[] {
  for (const [name, label] of LABELS) {
    const start = label.exec(line)
    if (start === null) continue
    return valuesOf(name, line.slice(start[0].length)).map((value) => ({
      name,
      value,
      span: printedSpan(source, span, value),
    }))
  }
  return []
}

function valuesOf(name: LabelName, text: string): readonly string[] {
  if (name === 'number') return text.match(NUMBER)?.slice(0, 1) ?? []
  if (name === 'alias-number') return text.match(NUMBER) ?? []
  if (name === 'applies-to') return text.split(NEXT_PRODUCT).map((part) => part.trim())
  return text === '' ? [] : [text]
}
