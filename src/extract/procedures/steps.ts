// The steps of a list, nested ones behind the step they belong to.

import type { List, ListItem } from 'mdast'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { itemMarker } from '../../model/item-marker.ts'
import type { ProcedureStep, StepPart } from '../../model/procedure.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { SectionBlocks } from './block-text.ts'
import { readParts } from './step-parts.ts'

export interface StepReader {
  readonly blocks: SectionBlocks
  readonly source: string
  /** Markdown and HTML count for the author: "1." may stand before every step. */
  readonly isCounted: boolean
  /** Steps that a step skips, repeats or goes back behind are told here. */
  readonly diagnostics: Diagnostic[]
}

/** Deeper lists are damage; their text stays with the step above. */
const DEEPEST = 12

/** Steps of a list in printed order. `last` is the number of the step above, of which it goes on. */
export function readSteps(
  reader: StepReader,
  list: List,
  place: { readonly depth: number; readonly last?: number },
): ProcedureStep[] {
  let last = place.last ?? 0
  return list.children.flatMap((item, at) => {
    const { marker, number } = markerOf(reader, list, item, at)
    const span = spanOf(item)
    if (number !== undefined) {
      checkNumber(reader, marker, { number, last, span })
      last = number
    }
    return readItem(reader, item, { marker, number, depth: place.depth, span })
  })
}

export interface PrintedMarker {
  readonly marker: string
  readonly number?: number | undefined
}

// "12.", "(3)", "4)"
const DIGITS = /^\(?(\d{1,4})[.):]$/
// "a.", "(b)", "C."
const LETTER = /^\(?([A-Za-z])[.)]$/

/** Marker and number of the first step of a list. */
export function firstMarker(
  reader: Pick<StepReader, 'source' | 'isCounted'>,
  list: List,
): PrintedMarker | undefined {
  const [first] = list.children
  return first === undefined ? undefined : markerOf(reader, list, first, 0)
}

function markerOf(
  { source, isCounted }: Pick<StepReader, 'source' | 'isCounted'>,
  list: List,
  item: ListItem,
  at: number,
): PrintedMarker {
  const marker = itemMarker(item, source) ?? ''
  if (list.ordered !== true) return { marker, number: undefined }
  const printed = isCounted ? undefined : numberOf(marker)
  return { marker, number: printed ?? (list.start ?? 1) + at }
}

/**
 * Does a list that opens with `first` go on with the one that ended with `last`? Whatever the number
 * is, only 1 begins anew.
 */
export function goesOn(last: PrintedMarker | undefined, first: PrintedMarker | undefined): boolean {
  if (last?.number === undefined || first?.number === undefined) return false
  return first.number !== 1 && styleOf(first) === styleOf(last)
}

/** "1.", "1)", "a.": the marker with its number left out. */
function styleOf({ marker }: PrintedMarker): string {
  return marker.replace(/\d+/, '1').replace(/[a-z]/, 'a').replace(/[A-Z]/, 'A')
}

function numberOf(marker: string): number | undefined {
  const digits = DIGITS.exec(marker)?.[1]
  const letter = LETTER.exec(marker)?.[1]
  if (digits !== undefined) return Number(digits)
  return letter === undefined ? undefined : letter.toLowerCase().charCodeAt(0) - 96
}

interface StepHead extends PrintedMarker {
  readonly depth: number
  readonly span: SourceSpan
}

function readItem(reader: StepReader, item: ListItem, head: StepHead): ProcedureStep[] {
  const { marker, number, depth, span } = head
  const parts: StepPart[] = []
  const nested: ProcedureStep[] = []
  let above: PrintedMarker | undefined
  for (const child of item.children) {
    if (child.type !== 'list') append(parts, readParts(child, reader.blocks))
    else if (depth < DEEPEST) {
      const last = goesOn(above, firstMarker(reader, child)) ? (above?.number ?? 0) : 0
      const steps = readSteps(reader, child, { depth: depth + 1, last })
      above = steps.findLast((step) => step.depth === depth + 1)
      append(nested, steps)
    }
  }
  const step = { marker, ...(number !== undefined && { number }), depth, parts, span }
  return [step, ...nested]
}

/** One by one: a call must not take more than a hundred thousand arguments. */
function append<One>(list: One[], more: readonly One[]): void {
  for (const one of more) list.push(one)
}

function spanOf({ position }: ListItem): SourceSpan {
  const start = position?.start.offset ?? 0
  return { start, end: Math.max(start, position?.end.offset ?? start) }
}

function checkNumber(
  { diagnostics }: StepReader,
  marker: string,
  { number, last, span }: { number: number; last: number; span: SourceSpan },
): void {
  if (number === last + 1 || marker === '') return
  diagnostics.push({ code: 'step-number-odd', span, detail: `${oddity(number, last)} ${marker}` })
}

function oddity(number: number, last: number): 'start' | 'skip' | 'repeat' | 'back' {
  if (last === 0) return 'start'
  if (number === last) return 'repeat'
  return number > last ? 'skip' : 'back'
}
