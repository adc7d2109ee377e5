// Whatever the bytes: a file becomes an article or is skipped with a reason, and no reader needs the
// registry's safety net for that.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectFormat } from '../../src/formats/detect.ts'
import { readFormat } from '../../src/formats/registry.ts'
import { misplaced, rawFileOf } from './reader-laws.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')

function samples(): string[] {
  const folders = readdirSync(FIXTURES).filter((name) => /^(?:kb-|html|markdown|detect)/.test(name))
  return folders.flatMap((folder) =>
    readdirSync(join(FIXTURES, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/golden/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  )
}

const paths = fc.constantFrom(
  'a.md',
  'README.md',
  'x/includes/b.md',
  'c.TXT',
  'd.html',
  'e',
  'f.json',
)

function check(text: string, path: string): void {
  const read = readFormat(rawFileOf(text, path))
  if ('reason' in read) {
    expect(read.path).toBe(path)
    expect(read.reason).not.toBe('unreadable')
    expect(read.detail).toMatch(/^[A-Z].*\.$/)
  } else expect(misplaced(read)).toEqual([])
}

test('random text becomes an article or is skipped', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  fc.assert(fc.property(text, paths, check), { numRuns: 150 })
})

test('random bytes become an article or are skipped', () => {
  const bytes = fc.uint8Array({ maxLength: 500 })
  fc.assert(
    fc.property(bytes, paths, (data, path) => check(Buffer.from(data).toString('latin1'), path)),
    { numRuns: 150 },
  )
})

test('spliced samples become an article or are skipped', () => {
  const all = samples()
  const part = fc
    .tuple(fc.constantFrom(...all), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400))
    .map(([text, at, length]) => {
      const start = Math.floor(at * text.length)
      return text.slice(start, start + length)
    })
  const spliced = fc
    .tuple(fc.constantFrom(...all), fc.array(part, { maxLength: 5 }), fc.nat(300))
    .map(([text, parts, head]) => text.slice(0, head) + parts.join(''))
  fc.assert(fc.property(spliced, paths, check), { numRuns: 150 })
})

const CORPUS = join(import.meta.dirname, '..', '..', '.corpus')
const hasCorpus = existsSync(CORPUS) || process.env['CI'] !== undefined
if (!hasCorpus) process.stdout.write('Skipped the archive tests: there is no .corpus folder.\n')

test.skipIf(!hasCorpus)(
  'of the Office support folder, articles are taken and the rest is skipped',
  () => {
    const root = join(CORPUS, 'officedocs-support')
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name))
    const skipped = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
      const path = file.slice(root.length + 1)
      const found = detectFormat(rawFileOf(text, path))
      if ('reason' in found) return [`${path} ${found.reason}`]
      return found.format === 'markdown' ? [] : [`${path} ${found.format}`]
    })
    expect(files.length).toBe(2461)
    expect(skipped.filter((line) => !/^includes\/\S+ include$/.test(line)).sort()).toEqual([
      'README.md no-article-layout',
      'SECURITY.md no-article-layout',
    ])
    expect(skipped).toHaveLength(13)
  },
)
