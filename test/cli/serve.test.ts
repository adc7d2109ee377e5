import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleText, createTestIndex } from '../engine/build-kb.ts'
import { quarry, startQuarry } from './capture.ts'

const index = createTestIndex()
const edition = (title: string) => ({
  'kb/a.txt': articleText({ number: 'Q100001', title, sections: { SUMMARY: `${title}.` } }),
})
const args = ['serve', '--port', '0', '--index', index.indexDirectory]

beforeAll(() => index.fill(edition('Service Pack Upgrade')))
afterAll(() => index.remove())

describe('quarry serve', () => {
  test('prints three things to try, each of which works, and stops when told', async () => {
    const stop = new AbortController()
    const { done, stdout, stderr } = startQuarry(args, { signal: stop.signal })
    await expect.poll(() => stdout.text, { timeout: 15_000 }).toContain('openapi.yaml\n')
    expect(stdout.text).toMatch(/^Quarry serves 1 articles? at http:\/\/127\.0\.0\.1:\d+\n/)
    const addresses = stdout.text.match(/http:\/\/[^\s/']+\/[^\s']+/g) ?? []
    expect(addresses).toHaveLength(3)
    for (const address of addresses) expect((await fetch(address)).status).toBe(200)
    const [search = ''] = addresses
    expect(await (await fetch(search)).json()).toMatchObject({ hits: [{ id: 'Q100001' }] })
    stop.abort()
    expect(await done).toBe(0)
    await expect(fetch(search)).rejects.toThrow()
    expect(stderr.text).toContain('"route":"/v1/search"')
  })

  test('picks up a new snapshot while it runs', async () => {
    const stop = new AbortController()
    const { done, stdout } = startQuarry([...args, '--json'], { signal: stop.signal })
    await expect.poll(() => stdout.text, { timeout: 15_000 }).toContain('\n}\n')
    const { address, articles } = JSON.parse(stdout.text)
    expect(articles).toBe(1)
    await index.fill(edition('Another Title'))
    const titleNow = async () => {
      const reply = await fetch(`${address}/v1/articles/100001`)
      const article: { title?: string } = JSON.parse(await reply.text())
      return article.title
    }
    await expect.poll(titleNow, { timeout: 15_000 }).toBe('Another Title')
    stop.abort()
    expect(await done).toBe(0)
  })

  test('names the setting when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = address !== null && typeof address === 'object' ? String(address.port) : ''
    const { code, stderr } = await quarry('serve', '--port', port, '--index', index.indexDirectory)
    other.close()
    expect(code).toBe(2)
    expect(stderr).toContain(`--port is "${port}"; expected a port that is not in use.`)
  })
})
