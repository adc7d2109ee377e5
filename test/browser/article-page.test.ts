// What the pages of articles and results do in a browser: with scripts, and by keyboard alone.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { FeedbackBook } from '../../src/engine/feedback/feedback-book.ts'
import { readJournal } from '../../src/engine/feedback/journal.ts'
import { violationsOf } from './axe.ts'
import { launchChromium, NO_BROWSER, watch } from './chromium.ts'
import { startService, type TestService } from './service.ts'

const QUESTION = '/search?q=Which+fixes+does+a+build+1380+site+need+before+SP2%3F'

describe.skipIf(NO_BROWSER !== '')(`pages of articles and results ${NO_BROWSER}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'quarry-article-page-'))
  const file = join(folder, 'feedback.jsonl')
  const feedback = new FeedbackBook({ file, keepsQuestions: false })
  let browser: Browser
  let service: TestService
  let context: BrowserContext | undefined

  beforeAll(async () => {
    service = await startService({ feedback })
    browser = await launchChromium()
  })
  afterEach(async () => context?.close())
  afterAll(async () => {
    await browser.close()
    await service.close()
    await feedback.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}) => {
    context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    })
    const page = await context.newPage()
    const watched = watch(page)
    await page.goto(`${service.url}${path}`, { waitUntil: 'networkidle' })
    return { page, watched }
  }

  test('a button copies a command or key, by keyboard, and says so', async () => {
    const { page, watched } = await open('/articles/Q252717')
    const line = page.locator('[data-copy]').first()
    const button = page.locator('#to-copy button.copy').first()
    await button.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.spoken[role=status]').textContent()).toBe('Copied')
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(
      await line.textContent(),
    )
    expect(await violationsOf(page)).toEqual([])
    expect(watched.complaints).toEqual([])
  })

  test('without scripts there are no buttons that do nothing', async () => {
    const { page } = await open('/articles/Q252717', { javaScriptEnabled: false })
    expect(await page.locator('button.copy').count()).toBe(0)
    expect(await page.locator('[data-copy]').first().isVisible()).toBe(true)
  })

  test('a citation leads to its passage, which is in view and where the keyboard goes on', async () => {
    const { page } = await open(QUESTION)
    await page.locator('.answer sup a').first().click()
    const mark = page.locator('mark#quote')
    await expect.poll(() => mark.evaluate((one) => one.matches(':target'))).toBe(true)
    const box = await mark.boundingBox()
    expect(box?.y).toBeGreaterThan(0)
    expect(box?.y).toBeLessThan(720)
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('quote')
  })

  test('articles of the picture are reached by Tab', async () => {
    const { page } = await open('/articles/Q252717')
    const links = page.locator('.picture a')
    expect(await links.count()).toBeGreaterThan(2)
    await page.locator('.picture').focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate<boolean>('document.activeElement.matches(".picture a")')).toBe(true)
    const address = await links.first().getAttribute('href')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${service.url}${address}`)
  })

  test('a site is remembered and forgotten without scripts', async () => {
    const { page } = await open('/articles/Q251070', { javaScriptEnabled: false })
    await page.locator('details.site summary').click()
    await page.getByLabel('Product').fill('SMS')
    await page.getByLabel('Build or service pack').fill('1380')
    await page.getByRole('button', { name: 'Remember it' }).click()
    expect(await page.locator('.badges').first().textContent()).toContain('Sibling for your build')
    expect(page.url()).toBe(`${service.url}/articles/Q251070`)
    const [cookie] = (await context?.cookies()) ?? []
    expect(cookie).toMatchObject({ name: 'quarry-site', httpOnly: true, sameSite: 'Lax' })
    await page.locator('details.site summary').click()
    await page.getByRole('button', { name: 'Forget it' }).click()
    expect(await context?.cookies()).toEqual([])
  })

  test('a site in the address goes along with links', async () => {
    const { page } = await open('/articles/Q251070?product=SMS&build=1380')
    await page.locator('.badges a').first().click()
    expect(page.url()).toBe(`${service.url}/articles/Q249077?product=SMS&build=1380`)
    expect(await page.locator('.badges').first().textContent()).toContain('For your build')
  })

  test('a vote is given without scripts, and thanked for at the answer', async () => {
    const { page } = await open(QUESTION, { javaScriptEnabled: false })
    await page.getByRole('button', { name: 'Yes' }).click()
    expect(await page.locator('#useful').textContent()).toContain('Thank you')
    expect(page.url()).toContain('thanks=yes')
  })

  test('a vote with a reason is given in place', async () => {
    const { page, watched } = await open(QUESTION)
    const before = page.url()
    await page.locator('.useful summary').click()
    await page.getByLabel('Why').selectOption('outdated')
    await page.getByLabel('What should it say?').fill('Service Pack 3 is there.')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => page.locator('.useful .said').textContent()).toBe('Thank you.')
    expect(page.url()).toBe(before)
    expect(await violationsOf(page)).toEqual([])
    expect(watched.complaints).toEqual([])
    const { values } = await readJournal(file)
    expect(values.at(-1)).toMatchObject({ useful: false, reason: 'outdated' })
  })

  test.for([
    '/search',
    '/search/values?q=sms&field=product',
    '/search?q=sms&year=1901',
    '/articles/Q256986',
    '/articles/Q252717/links',
  ])('the rules of accessibility hold, and nothing is wider than a telephone: %s', async (path) => {
    const { page } = await open(path, { viewport: { width: 360, height: 740 } })
    expect(await violationsOf(page)).toEqual([])
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360)
  })

  test('on paper stands the article alone', async () => {
    const { page } = await open('/articles/Q252717')
    await page.emulateMedia({ media: 'print' })
    for (const unwanted of ['.top', '.around', '.site', '.forms', 'button.copy']) {
      expect(await page.locator(unwanted).first().isVisible()).toBe(false)
    }
    expect(await page.locator('.body').isVisible()).toBe(true)
  })
})
