import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/model/sha256.ts'
import { lockIndex } from '../../src/store/lock.ts'
import { temporaryFolder } from '../ingest/tiny-kb.ts'

const lockOf = (folder: string) => join(folder, 'LOCK')

describe('the lock', () => {
  test('is refused while a living process has it, and free afterwards', async () => {
    const folder = await temporaryFolder()
    const unlock = await lockIndex(folder)
    await expect(lockIndex(folder)).rejects.toMatchObject({
      code: 'index-locked',
      details: { pid: process.pid },
    })
    await unlock()
    await (await lockIndex(folder))()
    expect(await readdir(folder)).toEqual([])
  })

  test('is taken over from a process that is dead', async () => {
    const folder = await temporaryFolder()
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'exit')
    await writeFile(lockOf(folder), `{"pid":${child.pid},"startTime":"1"}`)
    const unlock = await lockIndex(folder)
    expect(await readFile(lockOf(folder), 'utf8')).toContain(`"pid":${process.pid}`)
    await unlock()
  })

  test.skipIf(!existsSync('/proc/self/stat'))(
    'is taken over from a dead process whose number another one has now',
    async () => {
      const folder = await temporaryFolder()
      await writeFile(lockOf(folder), `{"pid":${process.pid},"startTime":"1"}`)
      await (await lockIndex(folder))()
    },
  )

  test.for(['', 'garbage', '{"pid":'])('is taken over when it holds %j', async (text) => {
    const folder = await temporaryFolder()
    await writeFile(lockOf(folder), text)
    await (await lockIndex(folder))()
  })

  test('goes to one of many that want it at once', async () => {
    const folder = await temporaryFolder()
    await writeFile(lockOf(folder), 'stale')
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => lockIndex(folder)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await readdir(folder)).toEqual([basename(lockOf(folder))])
  })

  test('goes to one, however often many want it at once', async () => {
    for (let round = 0; round < 50; round++) {
      const folder = await temporaryFolder()
      await writeFile(lockOf(folder), '{"pid":999999999,"startTime":"1"}')
      const all = await Promise.allSettled(Array.from({ length: 8 }, () => lockIndex(folder)))
      expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
  })

  test('is taken over when the process that was about to take it over has died too', async () => {
    const folder = await temporaryFolder()
    const stale = '{"pid":999999999,"startTime":"1"}'
    await writeFile(lockOf(folder), stale)
    const right = `.takeover-${sha256(stale).slice(0, 16)}-0`
    await writeFile(join(folder, right), '{"pid":999999998,"startTime":"1"}')
    await (await lockIndex(folder))()
    expect(await readdir(folder)).toEqual([right])
  })

  test('makes the directory, and says when it cannot', async () => {
    const folder = await temporaryFolder()
    await (await lockIndex(join(folder, 'a/b')))()
    await writeFile(join(folder, 'file'), '')
    await expect(lockIndex(join(folder, 'file'))).rejects.toMatchObject({
      code: 'index-unwritable',
    })
  })
})
