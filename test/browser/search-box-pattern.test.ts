// <quarry-search>: the combobox pattern key by key, where a search leads, several boxes on one page.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchChromium, NO_BROWSER, type Watched, watch } from './chromium.ts'
import { startService, type TestService } from './service.ts'

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
      const policy = `default-src 'none'; script-src ${service.url}; connect-src ${service.url}`
      reply.setHeader('content-type', 'text/html; charset=utf-8')
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

  const box = (at = 0) => page.getByRole('combobox').nth(at)
  const options = () => page.getByRole('option')
  const status = (at = 0) => page.getByRole('status').nth(at)
  const openDemo = () => page.goto(`${service.url}/embed/demo`)
  const openPage = async (boxes: string, attributes = 'lang="en"') => {
    portalPage = `<!doctype html><html ${attributes}><title>Portal</title><main><h1>Portal</h1>
      <script type="module" src="${service.url}/embed/quarry-search.js"></script>${boxes}</main>`
    await page.goto(portalUrl)
    await box().waitFor()
  }
  const suggestFor = async (text: string, at = 0) => {
    await box(at).pressSequentially(text)
    await expect.poll(() => options().count()).toBeGreaterThan(1)
  }

  /** What assistive technology is told of the box, and the texts of the options that say "selected". */
  const told = () =>
    page.evaluate<{
      expanded: string
      active: string
      selected: string[]
      isListbox: boolean
    }>(`(() => {
      const root = document.querySelector('quarry-search').shadowRoot
      const input = root.querySelector('[role=combobox]')
      const text = (element) => element.textContent.replace(/\\s+/g, ' ').trim()
      const id = input.getAttribute('aria-activedescendant')
      const list = root.getElementById(input.getAttribute('aria-controls'))
      return {
        expanded: input.getAttribute('aria-expanded'),
        active: id ? text(root.getElementById(id)) : '',
        selected: [...list.querySelectorAll('[role=option][aria-selected=true]')].map(text),
        isListbox: list.getAttribute('role') === 'listbox',
      }
    })()`)

  describe('by keyboard', () => {
    test('tells one active option, which is the selected one, and none while the text is edited', async () => {
      await openDemo()
      expect(await told()).toEqual({ expanded: 'false', active: '', selected: [], isListbox: true })
      await suggestFor('site')
      expect(await told()).toMatchObject({ expanded: 'true', active: '', selected: [] })
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
        await page.keyboard.press(key)
        const { active, selected } = await told()
        expect(active).not.toBe('')
        expect(selected).toEqual([active])
      }
      for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End']) {
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press(key)
        expect(await told()).toMatchObject({ expanded: 'true', active: '', selected: [] })
      }
      await page.keyboard.type('s')
      expect(await box().inputValue()).toBe('sites')
    })

    test('begins anew at the ends of the list', async () => {
      await openDemo()
      await suggestFor('site')
      await page.keyboard.press('ArrowDown')
      const { active: first } = await told()
      const count = await options().count()
      for (let pressed = 0; pressed < count; pressed++) await page.keyboard.press('ArrowDown')
      expect((await told()).active).toBe(first)
    })

    test('Alt with Down opens the list without a choice, Alt with Up closes it', async () => {
      await openDemo()
      await suggestFor('site')
      await page.keyboard.press('Escape')
      expect((await told()).expanded).toBe('false')
      await page.keyboard.press('Alt+ArrowDown')
      expect(await told()).toMatchObject({ expanded: 'true', active: '' })
      await page.keyboard.press('Alt+ArrowUp')
      expect((await told()).expanded).toBe('false')
      await page.keyboard.press('ArrowDown')
      expect((await told()).active).not.toBe('')
    })

    test('Tab leads through the sources of an answer; Escape leads back, leaving closes', async () => {
      await openDemo()
      await box().fill('which fixes does a build 1380 site need before SP2?')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.getByRole('region', { name: 'Answer' }).count()).toBe(1)
      const focused = () =>
        page.evaluate<string>(
          "document.querySelector('quarry-search').shadowRoot.activeElement?.tagName ?? ''",
        )
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('A')
      await page.keyboard.press('Escape')
      expect(await focused()).toBe('INPUT')
      expect((await told()).expanded).toBe('false')
      await page.keyboard.press('Alt+ArrowDown')
      const links = await page.getByRole('region', { name: 'Answer' }).getByRole('link').count()
      for (let pressed = 0; pressed <= links; pressed++) await page.keyboard.press('Tab')
      expect(await focused()).toBe('')
      expect((await told()).expanded).toBe('false')
    })

    test('says how many there are, also of one', async () => {
      await openDemo()
      await suggestFor('site')
      expect(await status().textContent()).toBe(`${await options().count()} suggestions`)
      await box().fill('Q261931')
      await expect.poll(() => status().textContent()).toBe('1 suggestion')
      await page.keyboard.press('Enter')
      await expect.poll(() => status().textContent()).toMatch(/^(?:1 result|\d+ results)$/)
    })

    test('composed characters are suggested for when they are done, and their Enter searches nothing', async () => {
      await openDemo()
      await box().focus()
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      const keys = await context.newCDPSession(page)
      await keys.send('Input.imeSetComposition', {
        text: 'sit',
        selectionStart: 3,
        selectionEnd: 3,
      })
      await page.waitForTimeout(400)
      expect(asked).toEqual([])
      expect(await box().inputValue()).toBe('sit')
      await keys.send('Input.insertText', { text: 'site' })
      await expect.poll(() => options().count()).toBeGreaterThan(0)
      expect(asked).toEqual(['/v1/suggest'])
      await box().dispatchEvent('keydown', { key: 'Enter', keyCode: 229 })
      expect(asked).toEqual(['/v1/suggest'])
    })
  })

  describe('in the portal', () => {
    test('Enter with nothing chosen leads to the page of results, where the box holds the query', async () => {
      await page.goto(`${service.url}/`)
      await suggestFor('site')
      await box().fill('logon points & "sites"')
      await Promise.all([page.waitForURL('**/search?*'), page.keyboard.press('Enter')])
      expect(new URL(page.url()).searchParams.get('q')).toBe('logon points & "sites"')
      expect(await box().inputValue()).toBe('logon points & "sites"')
      expect(await page.locator('.hits > li').count()).toBeGreaterThan(0)
      expect(watched.complaints).toEqual([])
    })

    test('an article that is chosen opens at once; what has none is searched for', async () => {
      await page.goto(`${service.url}/products`)
      await suggestFor('Q2527')
      await page.keyboard.press('ArrowDown')
      await Promise.all([page.waitForURL('**/articles/*'), page.keyboard.press('Enter')])
      await box().pressSequentially('ccm.dll')
      const file = page.getByRole('group', { name: 'Files' }).getByRole('option').first()
      await file.waitFor()
      await Promise.all([page.waitForURL('**/search?q=*'), file.click()])
      expect(new URL(page.url()).searchParams.get('q')?.toLowerCase()).toBe('ccm.dll')
    })

    test('a page that cancels the search does it itself', async () => {
      await page.goto(`${service.url}/`)
      await page.evaluate(`document.addEventListener('quarry-search', (event) => {
        event.preventDefault()
        document.title = JSON.stringify(event.detail)
      })`)
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await box().fill('logon points')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.title()).toContain('logon points')
      expect(JSON.parse(await page.title())).toEqual({
        query: 'logon points',
        url: '/search?q=logon%20points',
      })
      await page.waitForTimeout(300)
      expect(asked.filter((url) => /\/search/.test(url))).toEqual([])
      expect(page.url()).toBe(`${service.url}/`)
    })
  })

  describe('on another site', () => {
    test('several boxes keep apart, and the first takes the shortcut', async () => {
      await openPage('<quarry-search></quarry-search><quarry-search id="b"></quarry-search>')
      await suggestFor('site', 1)
      expect(await page.locator('quarry-search').first().getByRole('option').count()).toBe(0)
      await page.evaluate('document.activeElement.blur()')
      await page.keyboard.press('/')
      expect(await page.evaluate('document.activeElement.id')).toBe('')
      expect(await page.evaluate('document.activeElement.tagName')).toBe('QUARRY-SEARCH')
      expect(watched.complaints).toEqual([])
    })

    test('asks for its product with its key, and shows the results in place', async () => {
      await openPage('<quarry-search product="SMS" key="k1" limit="2"></quarry-search>')
      const asked: { path: string; product: string | null; key: string | undefined }[] = []
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (request.method() === 'GET') {
          const key = request.headers()['authorization']
          asked.push({ path: url.pathname, product: url.searchParams.get('product'), key })
        }
      })
      await box().fill('logon points')
      await page.keyboard.press('Enter')
      await expect.poll(() => asked.length).toBeGreaterThan(0)
      expect(asked[0]).toEqual({ path: '/v1/search', product: 'SMS', key: 'Bearer k1' })
      expect(page.url()).toBe(`${portalUrl}/`)
    })

    test('goes to the page of results that the site names, never to a script', async () => {
      await openPage(`<quarry-search search-url="/found?text={query}"></quarry-search>
        <quarry-search search-url="javascript:alert({query})"></quarry-search>`)
      const dialogs: string[] = []
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message())
        void dialog.dismiss()
      })
      await box(1).fill('logon points')
      await page.keyboard.press('Enter')
      await expect.poll(() => options().count()).toBeGreaterThan(0) // in place
      await box(0).fill('50% of {query}')
      await Promise.all([page.waitForURL('**/found?*'), page.keyboard.press('Enter')])
      expect(new URL(page.url()).searchParams.get('text')).toBe('50% of {query}')
      expect(dialogs).toEqual([])
    })

    test('from right to left the list stands on its side and the choice is marked at the start', async () => {
      await page.setViewportSize({ width: 700, height: 800 })
      await openPage('<quarry-search></quarry-search>', 'lang="ar" dir="rtl"')
      await suggestFor('site')
      await page.keyboard.press('ArrowDown')
      const looks = await page.evaluate<{
        direction: string
        shadow: string
        right: number
      }>(`(() => {
        const root = document.querySelector('quarry-search').shadowRoot
        const style = getComputedStyle(root.querySelector('[aria-selected=true]'))
        const popup = root.querySelector('.popup').getBoundingClientRect()
        return { direction: style.direction, shadow: style.boxShadow, right: popup.right - innerWidth }
      })()`)
      expect(looks.direction).toBe('rtl')
      expect(looks.shadow).toMatch(/ -\d/)
      expect(looks.right).toBeLessThanOrEqual(0)
    })

    test('what the site puts into the slot is shown when nothing is found', async () => {
      await openPage('<quarry-search><a slot="empty" href="/ask">Ask a person</a></quarry-search>')
      const link = page.getByRole('link', { name: 'Ask a person' })
      expect(await link.isVisible()).toBe(false)
      await box().fill('zzqxv wqzzk')
      await page.keyboard.press('Enter')
      await link.waitFor({ state: 'visible' })
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Ask a person')
      expect(await link.isVisible()).toBe(true)
    })

    test('a failure is shown as well as said', async () => {
      await openPage('<quarry-search endpoint="http://127.0.0.1:9"></quarry-search>')
      await box().fill('logon points')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('[part=failed]').isVisible()).toBe(true)
      expect(await status().textContent()).toMatch(/does not answer/)
    })
  })
})
