// <quarry-search> in a real browser: by keyboard, under a strict policy, on another site.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readWebAsset } from '../../src/http/web-assets.ts'
import { violationsOf } from './axe.ts'
import { launchChromium, NO_BROWSER, type Watched, watch } from './chromium.ts'
import { startService, type TestService } from './service.ts'

const asset = readWebAsset('quarry-search.js')

describe.skipIf(NO_BROWSER !== '')(`the search box ${NO_BROWSER}`, () => {
  let browser: Browser
  let portal: Server
  let portalUrl: string
  let service: TestService
  let context: BrowserContext
  let page: Page
  let watched: Watched
  let portalPage = ''

  beforeAll(async () => {
    portal = createServer((_request, reply) => {
      reply.setHeader('content-type', 'text/html; charset=utf-8')
      const policy = `default-src 'none'; script-src ${service.url}; connect-src ${service.url}`
      reply.setHeader('content-security-policy', policy)
      reply.end(portalPage)
    })
    await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve))
    portalUrl = `http://localhost:${(portal.address() as AddressInfo).port}`
    service = await startService({ corsOrigins: [portalUrl] })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    portal.close()
    await service.close()
  })
  beforeEach(async () => {
    context = await browser.newContext()
    page = await context.newPage()
    watched = watch(page)
  })
  afterEach(() => context.close())

  const openDemo = async () => {
    await page.goto(`${service.url}/embed/demo`)
    return page.locator('quarry-search').first()
  }
  const input = () => page.getByRole('combobox').first()
  const activeText = () =>
    page.evaluate<string>(`(() => {
      const root = document.querySelector('quarry-search').shadowRoot
      const id = root.querySelector('input').getAttribute('aria-activedescendant')
      return id ? root.getElementById(id).textContent.replace(/\\s+/g, ' ').trim() : ''
    })()`)

  test('is one small file', () => {
    expect(gzipSync(asset?.bytes ?? Buffer.alloc(0), { level: 9 }).length).toBeLessThan(15 * 1024)
    expect(asset?.bytes.length).toBeGreaterThan(1000)
  })

  test('suggests while a person types, grouped, and says how much', async () => {
    await openDemo()
    await input().pressSequentially('ccm')
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(1)
    expect(await input().getAttribute('aria-expanded')).toBe('true')
    expect(await page.getByRole('group', { name: 'Files' }).count()).toBe(1)
    expect(await page.getByRole('status').first().textContent()).toMatch(/^\d+ suggestions$/)
    expect(await violationsOf(page)).toEqual([])
    expect(watched).toEqual({ complaints: [], hosts: new Set([new URL(service.url).host]) })
  })

  test('is walked by arrow keys and left by Escape, while the cursor stays in the text', async () => {
    await openDemo()
    await input().pressSequentially('site')
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(2)
    const options = (await page.getByRole('option').allTextContents()).map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    )
    expect(await activeText()).toBe('')
    await page.keyboard.press('ArrowDown')
    expect(await activeText()).toBe(options[0])
    await page.keyboard.press('ArrowUp')
    expect(await activeText()).toBe(options.at(-1))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await activeText()).toBe(options[1])
    await page.keyboard.press('Home')
    expect(await activeText()).toBe('')
    await page.keyboard.type('x')
    expect(await input().inputValue()).toBe('xsite')
    await page.keyboard.press('Escape')
    expect(await input().getAttribute('aria-expanded')).toBe('false')
    expect(await input().inputValue()).toBe('xsite')
    await page.keyboard.press('Escape')
    expect(await input().inputValue()).toBe('')
  })

  test('answers a question on Enter, with its sources, then the results', async () => {
    await openDemo()
    await input().fill('which fixes does a build 1380 site need before SP2?')
    await page.keyboard.press('Enter')
    const answer = page.getByRole('region', { name: 'Answer' })
    await expect.poll(() => answer.textContent()).toContain('Q252717')
    expect(await answer.getByRole('link').first().getAttribute('href')).toMatch(/\/articles\/Q\d+$/)
    expect(await page.getByRole('option').count()).toBeGreaterThan(2)
    expect(await page.locator('mark').count()).toBeGreaterThan(0)
    expect(await violationsOf(page)).toEqual([])
  })

  test('opens an article, unless the page wants something else', async () => {
    await openDemo()
    await page.evaluate(`document.addEventListener('quarry-select', (event) => {
      event.preventDefault()
      document.title = JSON.stringify(event.detail)
    })`)
    await input().pressSequentially('Q252717')
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const detail = JSON.parse(await page.title())
    expect(detail).toMatchObject({ kind: 'article', article: 'Q252717' })
    expect(detail.url).toBe(`${service.url}/articles/Q252717`)
  })

  test('is reached by Ctrl+K and by a slash, but not from where a person writes', async () => {
    await openDemo()
    const isFocused = () =>
      page.evaluate<boolean>("document.activeElement.tagName === 'QUARRY-SEARCH'")
    await page.keyboard.press('Control+k')
    expect(await isFocused()).toBe(true)
    await page.keyboard.type('a/b')
    expect(await input().inputValue()).toBe('a/b')
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('/')
    expect(await isFocused()).toBe(true)
  })

  test('remembers searches on this browser alone, until told to forget or not to begin', async () => {
    await openDemo()
    await input().fill('logon points')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0)
    await page.reload()
    await input().focus()
    await expect.poll(() => page.getByRole('option').allTextContents()).toHaveLength(1)
    expect(await activeText()).toBe('')
    await page.getByRole('button', { name: 'Forget recent searches' }).click()
    expect(await page.getByRole('option').count()).toBe(0)
    const second = page.getByRole('combobox').nth(1) // recent="off"
    await second.fill('logon points')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0)
    expect(await page.evaluate('localStorage.length')).toBe(0)
  })

  test('says when it finds nothing, and when the service does not answer', async () => {
    await openDemo()
    await input().fill('zzqxv wqzzk')
    await page.keyboard.press('Enter')
    const status = page.getByRole('status').first()
    await expect.poll(() => status.textContent()).toBe('Nothing found for “zzqxv wqzzk”.')
    await context.setOffline(true)
    await input().fill('logon')
    await page.keyboard.press('Enter')
    await expect.poll(() => status.textContent()).toMatch(/does not answer/)
  })

  test('asks once for a word typed quickly, and not while characters are composed', async () => {
    await openDemo()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await input().pressSequentially('site', { delay: 10 })
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0)
    expect(asked.filter((url) => url.includes('/suggest'))).toHaveLength(1)
    await input().dispatchEvent('keydown', { key: 'Enter', isComposing: true })
    expect(asked.filter((url) => url.includes('/search?'))).toHaveLength(0)
  })

  test('works on another site under its strict policy, translated and from right to left', async () => {
    const strings = JSON.stringify({ label: 'بحث', placeholder: 'بحث', results: 'النتائج' })
    portalPage = `<!doctype html><html lang="ar" dir="rtl"><title>Portal</title><main><h1>Portal</h1>
      <script type="module" crossorigin src="${service.url}/embed/${asset?.immutableName}"
        integrity="${asset?.integrity}"></script>
      <quarry-search strings='${strings}' report-url="https://kb.example/report?q={query}"></quarry-search>
      <quarry-search product="SMS" report-url="javascript:alert(1)"></quarry-search></main>`
    await page.goto(portalUrl)
    await expect.poll(() => input().getAttribute('aria-label')).toBe('بحث')
    await input().fill('logon points')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('group', { name: 'النتائج' }).count()).toBe(1)
    const box = await page.locator('quarry-search .option').first().boundingBox()
    expect(box?.width).toBeGreaterThan(100)
    const reports = page.getByRole('link', { name: 'Tell us what is missing' })
    const searchNothing = async (at: number) => {
      await page.getByRole('combobox').nth(at).fill('zzqxv wqzzk')
      await page.keyboard.press('Enter')
      const status = page.getByRole('status').nth(at)
      await expect.poll(() => status.textContent()).toContain('zzqxv wqzzk')
    }
    await searchNothing(1)
    expect(await reports.count()).toBe(0)
    await searchNothing(0)
    expect(await reports.count()).toBe(1)
    expect(await reports.getAttribute('href')).toBe('https://kb.example/report?q=zzqxv%20wqzzk')
    expect(watched.complaints).toEqual([])
  })

  test('is refused on a site that is not allowed, and says that nothing answers', async () => {
    portalPage = `<!doctype html><html lang="en"><title>Portal</title>
      <script type="module" src="${service.url}/embed/quarry-search.js"></script>
      <quarry-search></quarry-search>`
    await page.goto(portalUrl.replace('localhost', '127.0.0.1'))
    await input().fill('logon points')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/does not answer/)
  })
})
