// A service with keys in a real browser: signing in, what scripts ask, links from elsewhere, signing out.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKey } from '../../src/http/access/key-ring.ts'
import { Sessions } from '../../src/http/access/sessions.ts'
import { violationsOf } from './axe.ts'
import { launchChromium, NO_BROWSER } from './chromium.ts'
import { startService, type TestService } from './service.ts'

const reader = makeKey({ name: 'desk', role: 'search' })

describe.skipIf(NO_BROWSER !== '')(`signing in ${NO_BROWSER}`, () => {
  let browser: Browser
  let service: TestService
  let elsewhere: Server
  let page: Page

  beforeAll(async () => {
    service = await startService({
      access: {
        mode: 'keys',
        keys: () => [reader.key],
        scopeOf: () => {
          throw new Error('no scope here')
        },
        sessions: new Sessions('secret'),
      },
    })
    elsewhere = createServer((_request, reply) => {
      reply.setHeader('content-type', 'text/html')
      reply.end(`<a href="${service.url}/products">products</a>`)
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    browser = await launchChromium()
    page = await browser.newPage({ viewport: { width: 360, height: 700 } })
  })
  afterAll(async () => {
    await browser.close()
    await service.close()
    elsewhere.close()
  })

  const signIn = async (key: string) => {
    await page.getByLabel('Key').fill(key)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }

  test('a page asks for a key; a wrong one is refused; the right one leads to the page', async () => {
    await page.goto(`${service.url}/products?q=server`)
    expect(await page.title()).toBe('Sign in')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violationsOf(page)).toEqual([])
    }
    const width: number = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBeLessThanOrEqual(360)
    await signIn('wrong')
    expect(await page.getByRole('alert').textContent()).toBe('This key is not known.')
    expect(await violationsOf(page)).toEqual([])
    await signIn(reader.token)
    expect(page.url()).toBe(`${service.url}/products?q=server`)
    expect(await page.title()).not.toBe('Sign in')
  })

  test('what the scripts of a page ask is answered', async () => {
    await page.goto(service.url)
    const status: number = await page.evaluate("fetch('/v1/suggest?q=err').then((r) => r.status)")
    expect(status).toBe(200)
    const asked = page.waitForResponse((reply) => reply.url().includes('/v1/suggest'))
    await page.getByRole('combobox').fill('service')
    expect((await asked).status()).toBe(200)
  })

  test('no script of a page sees the session', async () => {
    expect(await page.evaluate('document.cookie')).toBe('')
  })

  test('a link on another site leads to the page', async () => {
    const { port } = elsewhere.address() as AddressInfo
    await page.goto(`http://localhost:${port}/`) // another site than 127.0.0.1
    await page.getByRole('link', { name: 'products' }).click()
    await page.waitForURL(`${service.url}/products`)
    // The page that asks once more leads on by itself.
    await expect.poll(() => page.textContent('h1')).toBe('Products')
    await page.waitForLoadState()
  })

  test('whoever signs out is asked again', async () => {
    await page.goto(`${service.url}/sign-in`)
    expect(await page.textContent('main')).toContain('desk')
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Sign out' }).click()
    expect(await page.title()).toBe('Sign in')
    await page.goto(service.url)
    expect(await page.title()).toBe('Sign in')
  })
})
