import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LiveEvent, LiveKnowledgeBase } from '../../src/engine/live.ts'
import { articleText, createTestIndex, type TestIndex } from './build-kb.ts'

const edition = (text: string) => ({
  'kb/a.txt': articleText({ number: 'Q100001', title: text, sections: { SUMMARY: `${text}.` } }),
})

let index: TestIndex
let live: LiveKnowledgeBase
let events: LiveEvent[]
beforeEach(() => {
  index = createTestIndex()
  events = []
  live = new LiveKnowledgeBase({
    indexDirectory: index.indexDirectory,
    onEvent: (event) => events.push(event),
    pollMs: 10,
    retryMs: 60_000,
  })
})
afterEach(async () => {
  await live.close()
  index.remove()
})

const titleNow = () => live.use(async (kb) => (await kb.getArticle('Q100001'))?.title)

function breakIndex(name: string): void {
  mkdirSync(join(index.indexDirectory, 'snapshots', name), { recursive: true })
  writeFileSync(join(index.indexDirectory, 'CURRENT'), `${name}\n`)
}

describe('a live knowledge base', () => {
  test('refuses while there is no index', async () => {
    await expect(titleNow()).rejects.toMatchObject({ code: 'index-missing' })
    await expect(live.open()).rejects.toMatchObject({ code: 'index-missing' })
    await live.refresh()
    expect(events).toEqual([])
  })

  test('takes over a new snapshot when it looks', async () => {
    const first = await index.fill(edition('First'))
    await live.open()
    expect(await titleNow()).toBe('First')
    const second = await index.fill(edition('Second'))
    expect(await titleNow()).toBe('First')
    await live.refresh()
    expect(await titleNow()).toBe('Second')
    expect(events).toEqual([
      { kind: 'opened', snapshot: first },
      { kind: 'opened', snapshot: second },
    ])
  })

  test('catches up with what is current by now, also while it looks', async () => {
    await index.fill(edition('First'))
    await live.open()
    const looking = live.refresh()
    await index.fill(edition('Second'))
    const caughtUp = live.catchUp()
    expect(await caughtUp).toBe(true)
    expect(await titleNow()).toBe('Second')
    await looking
  })

  test('says when it cannot catch up, and when it can again', async () => {
    const first = await index.fill(edition('First'))
    await live.open()
    breakIndex('ab'.repeat(16))
    expect(await live.catchUp()).toBe(false)
    expect(await titleNow()).toBe('First')
    writeFileSync(join(index.indexDirectory, 'CURRENT'), `${first}\n`)
    expect(await live.catchUp()).toBe(true)
  })

  test('opens nothing more when it is closed', async () => {
    await index.fill(edition('First'))
    await live.open()
    await live.close()
    await index.fill(edition('Second'))
    expect(await live.catchUp()).toBe(true)
    await expect(titleNow()).rejects.toMatchObject({ code: 'index-missing' })
  })

  test('looks by itself while it watches', async () => {
    await index.fill(edition('First'))
    await live.open()
    live.watch()
    await index.fill(edition('Second'))
    await expect.poll(titleNow, { timeout: 15_000 }).toBe('Second')
  })

  test('keeps a request on the snapshot it started with, even when that is removed', async () => {
    const first = await index.fill(edition('First'))
    await live.open()
    const title = await live.use(async (kb) => {
      await index.fill(edition('Second'))
      await live.refresh()
      await index.fill(edition('Third'))
      await live.refresh()
      expect(kb.snapshot).toBe(first)
      return (await kb.getArticle('Q100001'))?.title
    })
    expect(title).toBe('First')
    expect(await titleNow()).toBe('Third')
  })

  test('closes the old snapshot when its last request is done', async () => {
    await index.fill(edition('First'))
    await live.open()
    const kept = await live.use(async (kb) => {
      await index.fill(edition('Second'))
      await live.refresh()
      expect(await kb.getArticle('Q100001')).toBeDefined()
      return kb
    })
    await expect(kept.getArticle('Q100001')).rejects.toThrow()
  })

  test('goes on with the old snapshot when the new one is broken, and says so once', async () => {
    await index.fill(edition('First'))
    await live.open()
    const broken = '0'.repeat(32)
    breakIndex(broken)
    await live.refresh()
    await live.refresh()
    expect(await titleNow()).toBe('First')
    expect(events.slice(1)).toMatchObject([
      { kind: 'refused', snapshot: broken, error: { code: 'index-damaged' } },
    ])
    await index.fill(edition('Second'))
    await live.refresh()
    expect(await titleNow()).toBe('Second')
  })

  test('goes on when the pointer disappears', async () => {
    await index.fill(edition('First'))
    await live.open()
    writeFileSync(join(index.indexDirectory, 'CURRENT'), 'nonsense')
    await live.refresh()
    expect(await titleNow()).toBe('First')
    expect(events).toHaveLength(1)
  })

  test('refuses after it was closed', async () => {
    await index.fill(edition('First'))
    await live.open()
    await live.close()
    await expect(titleNow()).rejects.toMatchObject({ code: 'index-missing' })
  })
})
