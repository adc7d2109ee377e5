// Pages that take a pasted text, in a real browser: what is pasted stays text, forms work by keyboard
// and without scripts, and the answers keep the rules of accessibility.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { violationsOf } from './axe.ts'
import { launchChromium, NO_BROWSER, type Watched, watch } from './chromium.ts'
import { startService, type TestService } from './service.ts'

const HOSTILE = [
  '</textarea></pre></code><script>alert(1)</script>',
  '<img src=x onerror=alert(1)> "onfocus="alert(1)" autofocus=',
  '\u202egnp.exe\u202c \u2066x\u2069 \u0000\u0007',
  'Event ID: 5719 Source: <svg onload=alert(1)> javascript:alert(1)',
].join('\n')

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

interface Pasted {
  readonly path: string
  /** The name of the field that is pasted into. */
  readonly field: string
  readonly text: string
  readonly found: string
}

const PAGES: readonly Pasted[] = [
  {
    path: '/logs',
    field: 'log',
    text:
      'Client version is 2.0.1380.1101\nstarted on HOST7\nstarted on HOST8\n' +
      'AppRegister return code =67 for HOST7\nEvent ID: 1197 Source: MSExchangeIS Private\n',
    found: 'Q264630',
  },
  {
    path: '/inventory',
    field: 'list',
    text: 'file,version,platform\nCcm.dll,2.0.1380.1000,Intel\n=cmd.dll,1.0,\n',
    found: 'Q252717',
  },
]

describe.skipIf(NO_BROWSER !== '')(`pages that take a pasted text ${NO_BROWSER}`, () => {
  let browser: Browser
  let service: TestService
  let contexts: BrowserContext[] = []

  beforeAll(async () => {
    service = await startService()
    browser = await launchChromium()
  })
  afterEach(async () => {
    for (const context of contexts) await context.close()
    contexts = []
  })
  afterAll(async () => {
    await browser.close()
    await service.close()
  })

  async function open(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options)
    contexts.push(context)
    const page = await context.newPage()
    const watched = watch(page)
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(`${service.url}${path}`)
    return { page, watched, dialogs }
  }

  async function submit(page: Page, { field }: Pasted, text: string) {
    await page.locator(`main [name=${field}]`).fill(text)
    await Promise.all([page.waitForNavigation(), page.locator('main button.first').first().click()])
  }

  const quiet = ({ complaints }: Watched) =>
    complaints.filter((line) => !/status of 4\d\d/.test(line))

  describe.each(PAGES)('$path', (pasted) => {
    test('what is pasted stays text', async () => {
      const { page, watched, dialogs } = await open(pasted.path)
      await submit(page, pasted, `${pasted.text}${HOSTILE}`)
      expect(await page.locator('main').textContent()).toContain(pasted.found)
      const planted = 'main :is(script, img, svg[onload], [autofocus], [onfocus])'
      expect(await page.locator(planted).count()).toBe(0)
      expect(await page.locator('[href^="javascript" i]').count()).toBe(0)
      const shown = await page.locator('main :is(code, pre, td)').allTextContents()
      expect(shown.join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
      expect(dialogs).toEqual([])
      expect(quiet(watched)).toEqual([])
      expect([...watched.hosts]).toEqual([new URL(service.url).host])
    })

    test('going back brings a long text back, which the answer does not repeat', async () => {
      const { page } = await open(pasted.path)
      const text = pasted.text + 'a line that nobody quotes\n'.repeat(1500)
      const field = page.locator(`main [name=${pasted.field}]`)
      await field.evaluate((element, value) => Object.assign(element, { value }), text)
      await page.locator('main [name=product]').fill('SMS')
      await Promise.all([page.waitForNavigation(), page.locator('main button.first').click()])
      expect(await field.inputValue()).toBe('')
      await page.goBack()
      expect(await field.inputValue()).toBe(text)
      expect(await page.locator('main [name=product]').inputValue()).toBe('SMS')
    })

    test.for(['light', 'dark'] as const)(
      'form and answer keep the rules of accessibility in %s',
      async (colorScheme) => {
        const { page } = await open(pasted.path, { colorScheme })
        expect(await violationsOf(page)).toEqual([])
        await submit(page, pasted, `${pasted.text}${HOSTILE}`)
        expect(await violationsOf(page)).toEqual([])
      },
    )

    test('is no wider than a telephone', async () => {
      const { page } = await open(pasted.path, { viewport: { width: 360, height: 740 } })
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360)
      await submit(page, pasted, `${pasted.text}${'x'.repeat(5000)}\n${HOSTILE}`)
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360)
    })

    test('works without scripts, from a file, and every control is reached by Tab', async () => {
      const { page } = await open(pasted.path, { javaScriptEnabled: false })
      const buffer = Buffer.from(pasted.text)
      await page
        .locator('main input[type=file]')
        .setInputFiles({ name: 'pasted.csv', mimeType: 'text/csv', buffer })
      await Promise.all([
        page.waitForNavigation(),
        page.locator('main button.first').first().click(),
      ])
      expect(await page.locator('main').textContent()).toContain(pasted.found)
      const all = page.locator(CONTROLS).locator('visible=true')
      const count = await all.count()
      for (let pressed = 0; pressed < count + 3; pressed++) {
        await page.keyboard.press('Tab')
        await page.evaluate("document.activeElement.setAttribute('data-reached', '')")
      }
      const missed = page.locator(`:is(${CONTROLS}):not([data-reached])`).locator('visible=true')
      expect(await missed.evaluateAll((elements) => elements.map(String))).toEqual([])
    })
  })

  test('a text that is too large is refused on the page, not by a broken connection', async () => {
    const { page } = await open('/logs')
    const buffer = Buffer.alloc(12 * 1024 * 1024, 'a line of a log\n')
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: 'large.log', mimeType: 'text/plain', buffer })
    await Promise.all([page.waitForNavigation(), page.locator('main button.first').first().click()])
    expect(await page.locator('main [role=alert]').textContent()).toContain('larger than 4 MB')
  })
})
