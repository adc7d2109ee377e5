// Parts that are read in several pieces.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/model/sha256.ts'
import { writePart } from '../../src/store/durable-file.ts'
import { readPart, verifyPart } from '../../src/store/read-part.ts'

const folder = mkdtempSync(join(tmpdir(), 'quarry-parts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Larger than two pieces, and no multiple of one. */
const BYTES = Uint8Array.from({ length: 9_000_001 }, (_, at) => (at * 31 + (at >> 12)) & 0xff)

const withByte = (bytes: Uint8Array, at: number) => {
  const changed = bytes.slice()
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

describe('a part of several pieces', () => {
  test('comes back as it was written, in a buffer of its own', async () => {
    const record = await writePart(join(folder, 'whole'), 1, [BYTES])
    expect(record).toEqual({ version: 1, bytes: BYTES.length, sha256: sha256(BYTES) })
    const read = await readPart(folder, 'whole', record)
    expect(Buffer.compare(read, BYTES)).toBe(0)
    expect([read.byteOffset, read.buffer.byteLength]).toEqual([0, BYTES.length])
    await verifyPart(folder, 'whole', record)
  })

  test.for([0, 4_194_304, BYTES.length - 1])('is damaged when byte %d differs', async (at) => {
    const record = await writePart(join(folder, `of-${at}`), 1, [BYTES])
    writeFileSync(join(folder, `of-${at}`), withByte(BYTES, at))
    await expect(readPart(folder, `of-${at}`, record)).rejects.toThrow('its digest differs')
    await expect(verifyPart(folder, `of-${at}`, record)).rejects.toThrow('its digest differs')
  })

  test('is damaged when it is shorter or longer', async () => {
    const record = await writePart(join(folder, 'cut'), 1, [BYTES])
    writeFileSync(join(folder, 'cut'), BYTES.subarray(1))
    await expect(readPart(folder, 'cut', record)).rejects.toThrow('its size differs')
    writeFileSync(join(folder, 'cut'), Buffer.concat([BYTES, BYTES]))
    await expect(verifyPart(folder, 'cut', record)).rejects.toThrow('its size differs')
  })
})

test('an empty part is read as such', async () => {
  const record = await writePart(join(folder, 'empty'), 1, [])
  expect(await readPart(folder, 'empty', record)).toHaveLength(0)
  await verifyPart(folder, 'empty', record)
})
