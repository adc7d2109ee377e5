// The five reference documents, one of each form, outside this repository. What is expected of them
// are ids, names, counts and digests, not their text.

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Root, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { readKbHtmlText } from '../../src/formats/kb-html-text.ts'
import { readKbMarkdown } from '../../src/formats/kb-markdown.ts'
import { readKbTextFlat } from '../../src/formats/kb-text-flat.ts'
import type { ParsedFile } from '../../src/model/parsed-file.ts'
import { sha256 } from '../../src/model/sha256.ts'
import { leavesOf, misplaced, rawFileOf } from './reader-laws.ts'

const SEEDS = resolve(import.meta.dirname, '../../../shared/seeds')
const isSkipped = !existsSync(SEEDS) && process.env['CI'] === undefined
const TOPIC = isSkipped ? 'seeds (skipped: ../shared/seeds is not there)' : 'seeds'

function readSeed(name: string, read: typeof readKbMarkdown): ParsedFile {
  return read(rawFileOf(readFileSync(resolve(SEEDS, name), 'utf8'), name))
}

function headingsOf({ root }: ParsedFile, depth: number): string[] {
  return root.children
    .filter((node) => node.type === 'heading' && node.depth === depth)
    .flatMap((node) => leavesOf(node).map((leaf) => ('value' in leaf ? leaf.value : '')))
}

function countOf(node: Root | RootContent, type: string): number {
  const own = node.type === type ? 1 : 0
  if (!('children' in node)) return own
  return node.children.reduce((sum, child) => sum + countOf(child, type), own)
}

/** What a seed holds, in figures. */
function figuresOf(parsed: ParsedFile) {
  const leaves = leavesOf(parsed.root)
  return {
    numbers: parsed.fields.filter(({ name }) => /number$/.test(name)).map(({ value }) => value),
    fields: parsed.fields.map(({ name, place }) => `${place} ${name}`),
    appliesTo: parsed.appliesTo.length,
    sections: headingsOf(parsed, 2),
    subHeadings: headingsOf(parsed, 3).length,
    paragraphs: countOf(parsed.root, 'paragraph'),
    lists: countOf(parsed.root, 'list'),
    items: countOf(parsed.root, 'listItem'),
    code: leaves.flatMap((node) =>
      node.type === 'code' ? [`${node.data?.shape} ${node.value.split('\n').length}`] : [],
    ),
    from: parsed.root.position?.start.offset,
    to: parsed.root.position?.end.offset,
    text: sha256(leaves.map((node) => ('value' in node ? node.value : '')).join('\n')).slice(0, 16),
  }
}

const CASES = [
  ['000_6343261e26ceac69.txt', readKbMarkdown],
  ['001_8dfb0e3286088de3.txt', readKbMarkdown],
  ['002_ddc4373b8380de87.txt', readKbHtmlText],
  ['003_1d0c889a47fd45bd.txt', readKbTextFlat],
  ['004_6dbcc934457a9c29.txt', readKbMarkdown],
] as const

describe.skipIf(isSkipped)(TOPIC, () => {
  test.for(CASES)('%s is read with all its parts', ([name, read]) => {
    const parsed = readSeed(name, read)
    expect(misplaced(parsed)).toEqual([])
    expect(figuresOf(parsed)).toMatchSnapshot()
  })
})
