// What people come for, click by click: over the starter knowledge base, and over the index that
// QUARRY_WHOLE_INDEX names, where there is one.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchChromium, NO_BROWSER, type Watched, watch } from './chromium.ts'
import { serveIndex, startService, type TestService } from './service.ts'

const WHOLE = process.env['QUARRY_WHOLE_INDEX']

interface Holdings {
  readonly name: string
  /** Why it is skipped; empty where it is not. */
  readonly skipped: string
  readonly start: (origin: string) => Promise<TestService>
  /** What quotes lines of the log. */
  readonly quoting: RegExp
}

const HOLDINGS: readonly Holdings[] = [
  {
    name: 'over the starter knowledge base',
    skipped: NO_BROWSER,
    start: (origin) => startService({ corsOrigins: [origin] }),
    quoting: /^Q264630$/,
  },
  {
    name: 'over the whole archive',
    skipped: NO_BROWSER || (WHOLE === undefined ? 'skipped: QUARRY_WHOLE_INDEX is not set' : ''),
    start: (origin) => serveIndex(WHOLE ?? '', { corsOrigins: [origin] }),
    quoting: /^Q\d{6}$/,
  },
]

/** Lines of a client's log, as a message quotes them, between lines that say nothing. */
const LOG = [
  'Client version is 2.0.1380.1101',
  'started on HOST7',
  'AppRegister return code =67 for HOST7',
  'Event ID: 5719 Source: NETLOGON',
  'done',
].join('\n')

const oneLine = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

for (const { name, skipped, start, quoting } of HOLDINGS) {
  describe.skipIf(skipped !== '')(`journeys ${name} ${skipped}`, () => {
    let browser: Browser
    let service: TestService
    let other: Server
    let otherUrl: string
    let context: BrowserContext
    let page: Page
    let watched: Watched

    beforeAll(async () => {
      other = createServer((_request, reply) => {
        reply.setHeader('content-type', 'text/html; charset=utf-8')
        reply.end(`<!doctype html><html lang="en"><title>Intranet</title><h1>Intranet</h1>
          <script type="module" src="${service.url}/embed/quarry-search.js"></script>
          <quarry-search></quarry-search>`)
      })
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
      otherUrl = `http://localhost:${(other.address() as AddressInfo).port}`
      service = await start(otherUrl)
      browser = await launchChromium()
    }, 60_000)
    afterAll(async () => {
      await browser.close()
      other.close()
      await service.close()
    })
    beforeEach(async () => {
      context = await browser.newContext()
      page = await context.newPage()
      watched = watch(page)
    })
    afterEach(() => context.close())

    const go = (path: string) => page.goto(`${service.url}${path}`)
    const heading = () => page.locator('h1').first().textContent()

    test('a newcomer tries a question and reads the sentence that answers it', async () => {
      await go('/')
      const question = page.locator('.try a').first()
      const asked = oneLine(await question.textContent())
      await question.click()
      expect(await page.getByRole('combobox').inputValue()).toBe(asked)
      const citation = page.locator('.answer sup a').first()
      await citation.click()
      await page.waitForURL('**/articles/*')
      const mark = page.locator('mark#quote')
      expect(await mark.isVisible()).toBe(true)
      expect(oneLine(await page.locator('.passage blockquote').textContent())).toBe(
        oneLine(await mark.textContent()),
      )
      expect(watched.complaints).toEqual([])
    })

    test('an administrator has the plan of the SP2 upgrade in two clicks, answers, takes it along', async () => {
      await go('/')
      await page.getByRole('navigation').getByRole('link', { name: 'Fix planner' }).click()
      await page.locator('.try a', { hasText: 'build 1380 to SP2' }).click()
      const required = () => page.locator('.verdict .number').allTextContents()
      expect(await required()).toEqual(['Q249077', 'Q252717'])
      const steps = oneLine(await page.locator('.timeline').textContent())
      for (const step of [/secondary sites/, /Copylog\.tcf/, /every such site before any site/]) {
        expect(steps).toMatch(step)
      }
      const others = oneLine(await page.locator('details[open].group').textContent())
      expect(others).toContain('Q251070')
      expect(others).toContain('Q252718')

      const questions = page.locator('#questions fieldset')
      for (const question of await questions.all()) {
        await question.getByLabel('No', { exact: true }).check()
      }
      await page.getByRole('button', { name: 'Use these answers' }).click()
      expect(await required()).toEqual([])
      for (const question of await questions.all()) {
        await question.getByLabel('Yes', { exact: true }).check()
      }
      await page.getByRole('button', { name: 'Use these answers' }).click()
      expect(await required()).toEqual(['Q249077', 'Q252717'])
      expect(page.url()).toMatch(/if-[0-9a-f]{12}=yes/)

      await page.getByText('Copy as Markdown').click()
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.locator('.to-copy button').click()
      await expect
        .poll(() => page.evaluate<string>('navigator.clipboard.readText()'))
        .toContain('**2. fix:** Apply the fix of Q249077.')
      await page.getByRole('link', { name: 'Markdown', exact: true }).click()
      expect(await page.locator('body').textContent()).toContain(
        `](${service.url}/articles/Q261931?`,
      )
      expect(watched.complaints).toEqual([])
    })

    test('an administrator adds a second site of the domain without scripts', async () => {
      const plain = await browser.newContext({ javaScriptEnabled: false })
      const form = await plain.newPage()
      await form.goto(`${service.url}/fixes?product=SMS&release=1380&target=SP2`)
      await form.getByRole('button', { name: 'Add a site' }).click()
      await form.locator('input[name=domain]').fill('CORP')
      await form.locator('input[name=release2]').fill('1239')
      await form.locator('input[name=domain2]').fill('corp')
      await form.getByRole('button', { name: 'Show the fixes' }).click()
      const required = await form.locator('.verdict .number').allTextContents()
      expect(required.toSorted()).toEqual(['Q249077', 'Q251070', 'Q252717', 'Q252718'])
      expect(await form.locator('.timeline').count()).toBe(1) // one line of steps for both
      expect(new URL(form.url()).searchParams.has('platform')).toBe(false)
      await plain.close()
    })

    test('a help-desk person pastes a log and sees its lines beside those of the articles', async () => {
      await go('/')
      await page.getByRole('navigation').getByRole('link', { name: 'Logs' }).click()
      await page.locator('main textarea').fill(LOG)
      await Promise.all([
        page.waitForNavigation(),
        page.locator('main button.first').first().click(),
      ])
      const main = page.locator('main')
      expect(oneLine(await main.textContent())).toContain('AppRegister return code =67 for HOST7')
      expect(await main.locator('mark').count()).toBeGreaterThan(0)
      const article = main.getByRole('link', { name: quoting }).first()
      const id = oneLine(await article.textContent())
      await article.click()
      await page.waitForURL(`**/articles/${id}*`)
      expect(watched.complaints).toEqual([])
    })

    test('a reader of another site finds an article in its search box', async () => {
      await page.goto(otherUrl)
      await page.getByRole('combobox').pressSequentially('Q252717')
      await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0)
      await page.keyboard.press('ArrowDown')
      await Promise.all([page.waitForURL('**/articles/Q252717'), page.keyboard.press('Enter')])
      expect(new URL(page.url()).origin).toBe(service.url)
      expect(await heading()).toMatch(/\S/)
      expect(watched.complaints).toEqual([])
    })
  })
}
