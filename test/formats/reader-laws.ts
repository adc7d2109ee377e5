// The laws every format reader keeps. A reader's test calls `describeReaderLaws` with its own sample
// files; the laws then hold for these and for many damaged copies of them.

import fc from 'fast-check'
import type { Node, Parent, Root, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import type { ParsedFile } from '../../src/model/parsed-file.ts'
import type { RawFile, SkippedFile } from '../../src/model/raw-file.ts'
import { sha256 } from '../../src/model/sha256.ts'
import type { SourceSpan } from '../../src/model/span.ts'

export interface ReaderLaws {
  readonly name: string
  readonly read: (raw: RawFile) => ParsedFile | SkippedFile
  /** Well-formed files of the format: name → text. */
  readonly samples: Readonly<Record<string, string>>
  /**
   * Is this left-over (trimmed, never empty) markup of the format? Everything that no node, field or
   * listed item covers is asked, one physical line or piece of a line at a time.
   */
  readonly isMarkup: (leftOver: string, sample: string) => boolean
  /** The format unescapes text (HTML, Markdown): values need not equal their slices. */
  readonly unescapes?: boolean
}

/** A raw file as source/ would hand it over. */
export function rawFileOf(text: string, path = 'sample.txt'): RawFile {
  return {
    collection: 'samples',
    path,
    text,
    encoding: 'utf-8',
    sizeBytes: Buffer.byteLength(text),
    sha256: sha256(text),
    diagnostics: [],
  }
}

/** The parsed file, or a failed test that says why it was skipped. */
export function mustRead(laws: Pick<ReaderLaws, 'read'>, text: string): ParsedFile {
  const parsed = laws.read(rawFileOf(text))
  if ('reason' in parsed) throw new Error(`Skipped as ${parsed.reason}: ${parsed.detail}`)
  return parsed
}

export function describeReaderLaws(laws: ReaderLaws): void {
  const samples = Object.entries(laws.samples)
  const texts = samples.map(([, text]) => text)

  describe(`${laws.name} keeps the laws of readers`, () => {
    test('there are samples to test with', () => {
      expect(samples.length).toBeGreaterThan(0)
    })

    test.for(samples)(
      '%s: spans stand inside the file, in order, inside their parents',
      ([, text]) => {
        expect(misplaced(mustRead(laws, text))).toEqual([])
      },
    )

    test.for(samples)('%s: texts equal their slices', ([, text]) => {
      if (laws.unescapes) return
      expect(untrueTexts(mustRead(laws, text))).toEqual([])
    })

    test.for(samples)('%s: no text of the file is lost', ([, text]) => {
      const lost = leftOvers(mustRead(laws, text)).filter((piece) => !laws.isMarkup(piece, text))
      expect(lost).toEqual([])
    })

    test.for(samples)('%s: reads the same twice', ([, text]) => {
      expect(laws.read(rawFileOf(text))).toEqual(laws.read(rawFileOf(text)))
    })

    test('survives damaged files and keeps spans inside them', () => {
      fc.assert(
        fc.property(damaged(texts), (text) => {
          const parsed = laws.read(rawFileOf(text))
          if (!('reason' in parsed)) expect(misplaced(parsed)).toEqual([])
        }),
        { numRuns: 300 },
      )
    })

    test('survives any text', () => {
      const anything = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'binary' }))
      fc.assert(
        fc.property(anything, (text) => {
          const parsed = laws.read(rawFileOf(text))
          if (!('reason' in parsed)) expect(misplaced(parsed)).toEqual([])
        }),
        { numRuns: 200 },
      )
    })
  })
}

/** A sample with pieces cut out, doubled, moved or replaced by odd characters. */
function damaged(texts: readonly string[]): fc.Arbitrary<string> {
  const odd = [
    '',
    '\n',
    '\r',
    '\t',
    ' ',
    '---\n',
    '====\n',
    '<',
    '&',
    '\u0000',
    '\uD800',
    '1. ',
    '•',
    '|',
  ]
  const hit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 200 }),
    put: fc.oneof(fc.constantFrom(...odd), fc.string({ maxLength: 20 })),
    repeat: fc.boolean(),
  })
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(hit, { minLength: 1, maxLength: 6 }))
    .map(([text, hits]) => hits.reduce(applyHit, text))
}

interface Hit {
  readonly at: number
  readonly length: number
  readonly put: string
  readonly repeat: boolean
}

function applyHit(text: string, { at, length, put, repeat }: Hit): string {
  const start = Math.floor(at * text.length)
  const piece = text.slice(start, start + length)
  return text.slice(0, start) + put + (repeat ? piece + piece : '') + text.slice(start + length)
}

/** What is wrong with the places of a parsed file; empty when nothing is. */
export function misplaced({ raw, root, fields, appliesTo }: ParsedFile): string[] {
  const problems: string[] = []
  const isInside = ({ start, end }: SourceSpan) =>
    Number.isInteger(start) && 0 <= start && start <= end && end <= raw.text.length
  for (const { name, span } of fields) if (!isInside(span)) problems.push(`field ${name}`)
  for (const { text, span } of appliesTo) if (!isInside(span)) problems.push(`item ${text}`)
  checkChildren(root, { start: 0, end: raw.text.length }, raw.text, problems)
  return problems
}

function checkChildren(parent: Parent, bounds: SourceSpan, text: string, problems: string[]): void {
  let previousEnd = bounds.start
  for (const node of parent.children) {
    const span = spanOf(node)
    const label = `${node.type} at ${span.start}`
    if (!(span.start <= span.end)) problems.push(`${label} has no span`)
    if (span.start < previousEnd || span.end > bounds.end) problems.push(`${label} out of place`)
    if (node.position && !isTruePoint(node.position.start, text)) problems.push(`${label} line`)
    previousEnd = span.end
    if ('children' in node) checkChildren(node, span, text, problems)
  }
}

// Lines end at "\n", "\r\n" or a lone "\r".
function isTruePoint(point: NonNullable<Node['position']>['start'], text: string): boolean {
  const before = text.slice(0, point.offset ?? Number.NaN).split(/\r\n|\n|\r/)
  return before.length === point.line && (before.at(-1)?.length ?? 0) + 1 === point.column
}

function spanOf(node: Node): SourceSpan {
  return {
    start: node.position?.start.offset ?? Number.NaN,
    end: node.position?.end.offset ?? Number.NaN,
  }
}

/** Text nodes whose value is not their slice, and code nodes whose lines are not. */
function untrueTexts({ raw, root }: ParsedFile): string[] {
  return leavesOf(root)
    .filter((node) => {
      const { start, end } = spanOf(node)
      const slice = raw.text.slice(start, end)
      if (node.type === 'text') return node.value !== slice.replace(/\s*[\r\n]\s*/g, '\n')
      if (node.type === 'code') return trimmedLines(node.value) !== trimmedLines(slice)
      return false
    })
    .map((node) => `${node.type}: ${'value' in node ? node.value : ''}`)
}

function trimmedLines(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .join('\n')
}

export function leavesOf(parent: Root | RootContent): RootContent[] {
  if (!('children' in parent)) return [parent]
  return parent.children.flatMap((child) => leavesOf(child))
}

/** The pieces of the file that no leaf, field or listed item covers, line by line, trimmed. */
function leftOvers({ raw, root, fields, appliesTo }: ParsedFile): string[] {
  const covered = [...leavesOf(root).map(spanOf), ...fields.map(({ span }) => span)]
    .concat(appliesTo.map(({ span }) => span))
    .sort((a, b) => a.start - b.start)
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of [...covered, { start: raw.text.length, end: raw.text.length }]) {
    if (start > at) pieces.push(...raw.text.slice(at, start).split(/\r\n|\n|\r/))
    at = Math.max(at, end)
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}
