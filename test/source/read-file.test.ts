import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/model/sha256.ts'
import { decode } from '../../src/source/decode.ts'
import { readRawFile } from '../../src/source/read-file.ts'

const OPTIONS = { maxBytes: 1000, fallbackCharset: 'windows-1252' }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarry-read-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function read(bytes: Uint8Array | string, options = OPTIONS) {
  await writeFile(join(folder, 'a.txt'), bytes)
  return readRawFile(
    folder,
    { collection: 'kb', path: 'a.txt', sizeBytes: 0, modifiedMs: 0 },
    options,
  )
}

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes)

describe('reads', () => {
  test('UTF-8, with the digest and the size of the bytes', async () => {
    expect(await read('Löschen\r\n')).toEqual({
      collection: 'kb',
      path: 'a.txt',
      text: 'Löschen\r\n',
      encoding: 'utf-8',
      sizeBytes: 10,
      sha256: sha256('Löschen\r\n'),
      diagnostics: [],
    })
  })

  test('UTF-8 behind a byte-order mark, which is not part of the text', async () => {
    const bytes = bytesOf(0xef, 0xbb, 0xbf, 0x61)
    expect(await read(bytes)).toMatchObject({ text: 'a', encoding: 'utf-8', sha256: sha256(bytes) })
  })

  test('UTF-16 in both byte orders', async () => {
    expect(await read(bytesOf(0xff, 0xfe, 0x61, 0, 0xfc, 0))).toMatchObject({
      text: 'aü',
      encoding: 'utf-16le',
    })
    expect(await read(bytesOf(0xfe, 0xff, 0, 0x61, 0, 0xfc))).toMatchObject({
      text: 'aü',
      encoding: 'utf-16be',
    })
  })

  test('Windows-1252 with its quotation marks, and says that it guessed', async () => {
    expect(await read(bytesOf(0x93, 0x61, 0x94, 0x80))).toMatchObject({
      text: '“a”€',
      encoding: 'windows-1252',
      diagnostics: [{ code: 'encoding-guessed', detail: 'windows-1252' }],
    })
  })

  test('another fallback charset when it is asked for', async () => {
    const options = { ...OPTIONS, fallbackCharset: 'cp437' }
    expect(await read(bytesOf(0x61, 0x81), options)).toMatchObject({
      text: 'aü',
      encoding: 'cp437',
    })
  })

  test('a text with a few control characters, and points at the first', async () => {
    expect(await read('a long line of text\u001b and more')).toMatchObject({
      diagnostics: [{ code: 'control-character', span: { start: 19, end: 20 } }],
    })
  })
})

describe('skips', () => {
  test('a file without bytes, with blanks only, or with nothing but a mark', async () => {
    expect(await read('')).toMatchObject({ path: 'a.txt', reason: 'empty' })
    expect(await read(' \r\n\t')).toMatchObject({ reason: 'empty' })
    expect(await read(bytesOf(0xef, 0xbb, 0xbf))).toMatchObject({ reason: 'empty' })
  })

  test('a file with NUL bytes, early or late, or full of control characters', async () => {
    expect(await read(bytesOf(0x61, 0, 0x62))).toMatchObject({ reason: 'binary' })
    const late = new Uint8Array(9000).fill(0x61)
    late[8999] = 0
    expect(await read(late, { ...OPTIONS, maxBytes: 10_000 })).toMatchObject({ reason: 'binary' })
    expect(await read(bytesOf(1, 2, 3, 0x61))).toMatchObject({ reason: 'binary' })
  })

  test('a file above the limit, but not one of exactly that size', async () => {
    expect(await read('x'.repeat(1001))).toMatchObject({ reason: 'too-large' })
    expect(await read('x'.repeat(1000))).toMatchObject({ sizeBytes: 1000 })
  })

  test('a file that is gone', async () => {
    const gone = { collection: 'kb', path: 'gone.txt', sizeBytes: 1, modifiedMs: 0 }
    expect(await readRawFile(folder, gone, OPTIONS)).toMatchObject({ reason: 'vanished' })
  })

  test('what cannot be read: a folder, or a file without permission', async () => {
    await mkdir(join(folder, 'dir'))
    const dir = { collection: 'kb', path: 'dir', sizeBytes: 1, modifiedMs: 0 }
    expect(await readRawFile(folder, dir, OPTIONS)).toMatchObject({ reason: 'unreadable' })
    if (process.getuid?.() === 0) return
    await writeFile(join(folder, 'shut.txt'), 'x')
    await chmod(join(folder, 'shut.txt'), 0o000)
    const shut = { ...dir, path: 'shut.txt' }
    expect(await readRawFile(folder, shut, OPTIONS)).toMatchObject({ reason: 'unreadable' })
  })
})

test('decodes any bytes, and all well-formed text to itself', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof decode(bytes, 'windows-1252').text).toBe('string')
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { text: decoded, encoding } = decode(new TextEncoder().encode(text), 'windows-1252')
      expect({ decoded, encoding }).toEqual({ decoded: text, encoding: 'utf-8' })
    }),
  )
})
