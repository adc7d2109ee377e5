// The parts of a step: its text, listings, notes, and the words that join alternatives.

import type { BlockContent, DefinitionContent } from 'mdast'
import type { Note, StepPart } from '../../model/procedure.ts'
import { jointOf } from '../symptoms/ground.ts'
import type { BlockText, SectionBlocks } from './block-text.ts'
import { noteCuts, noteLabel } from './note.ts'

/** Deeper quotes are damage. */
const DEEPEST_QUOTE = 20

/** Parts of a block that is no list; the items of a list inside a quotation are parts of it. */
export function readParts(
  node: BlockContent | DefinitionContent,
  blocks: SectionBlocks,
  depth = 0,
): StepPart[] {
  if (node.type === 'blockquote' && depth < DEEPEST_QUOTE) {
    const parts = node.children.flatMap((child) => readParts(child, blocks, depth + 1))
    return withOneNote(parts)
  }
  if (node.type === 'list' && depth > 0 && depth < DEEPEST_QUOTE) {
    const items = node.children.flatMap((item) => item.children)
    return items.flatMap((child) => readParts(child, blocks, depth + 1))
  }
  const block = blocks.textOf(node)
  if (block === undefined) return []
  if (node.type === 'code' || node.type === 'table') {
    const text = block.text.slice(block.start, block.end)
    return [{ kind: 'code', ...block.printed(block.start, block.end), text }]
  }
  return readParagraph(block)
}

function readParagraph(block: BlockText): StepPart[] {
  const text = block.text.slice(block.start, block.end)
  const joint = jointOf(text)
  if (joint !== undefined) return [{ kind: joint, ...block.printed(block.start, block.end) }]
  const cuts = noteCuts(text)
  return cuts.flatMap((from, at) =>
    readPiece(block, block.start + from, block.start + (cuts[at + 1] ?? text.length)),
  )
}

function readPiece(block: BlockText, start: number, end: number): StepPart[] {
  const piece = block.text.slice(start, end)
  const label = noteLabel(piece)
  if (label === undefined) {
    return piece.trim() === '' ? [] : [{ kind: 'text', ...block.printed(start, end) }]
  }
  const { text } = block.printed(start + label.length, end)
  return [{ kind: label.kind, text, span: block.printed(start, end).span }]
}

/** A quoted block that a label opens is one note, whatever follows in it. */
function withOneNote(parts: StepPart[]): StepPart[] {
  const [first, ...others] = parts
  if (first === undefined || !isNote(first) || others.length === 0) return parts
  const last = others.at(-1) ?? first
  const text = [first, ...others]
    .map((part) => part.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [{ kind: first.kind, text, span: { start: first.span.start, end: last.span.end } }]
}

export function isNote(part: StepPart): part is Note {
  return part.kind !== 'text' && part.kind !== 'code' && part.kind !== 'or' && part.kind !== 'and'
}
