// What holds of every page, in a real browser: the rules of accessibility in both schemes, no sideways
// scrolling on a telephone and at 200 % zoom, stillness where that is asked for, the keyboard alone.

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { violationsOf } from './axe.ts'
import { launchChromium, NO_BROWSER, type Watched, watch } from './chromium.ts'
import { PORTAL_PAGES } from './pages.table.ts'
import { startService, type TestService } from './service.ts'

/** Of a group of radio buttons Tab reaches the chosen one; the arrow keys lead to the others. */
const CONTROLS =
  'a[href], button, input:not([type=radio]:not(:checked)), textarea, select, summary, [tabindex="0"]'

const MAX_BYTES = 100 * 1024
/** A telephone; a window of 1280 at 200 % and at 400 %. */
const NARROW = [360, 640, 320]

interface Opened {
  readonly page: Page
  readonly watched: Watched
  readonly status: number | undefined
}

/** Bytes of the page and what it loaded, unpacked, without pictures. */
const WEIGHT = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .filter(({ initiatorType, name }) => initiatorType !== 'img' && !/\\.(?:ico|svg)$/.test(name))
  .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0)`

/** Elements that move by themselves or change gradually. */
const MOVING = `[...document.querySelectorAll('*')]
  .filter((element) => {
    const style = getComputedStyle(element)
    const lasts = (times) => times.split(',').some((time) => parseFloat(time) > 0.01)
    return (
      (style.animationName !== 'none' && lasts(style.animationDuration)) ||
      lasts(style.transitionDuration) ||
      style.scrollBehavior === 'smooth'
    )
  })
  .map((element) => element.outerHTML.slice(0, 80))`

describe.skipIf(NO_BROWSER !== '')(`every page ${NO_BROWSER}`, () => {
  let browser: Browser
  let service: TestService
  let context: BrowserContext | undefined

  beforeAll(async () => {
    service = await startService()
    browser = await launchChromium()
  })
  afterEach(() => context?.close())
  afterAll(async () => {
    await browser.close()
    await service.close()
  })

  const open = async (
    path: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<Opened> => {
    context = await browser.newContext(options)
    const page = await context.newPage()
    const watched = watch(page)
    const reply = await page.goto(`${service.url}${path}`, { waitUntil: 'load' })
    return { page, watched, status: reply?.status() }
  }

  describe.each(PORTAL_PAGES)('$name', ({ path, shows, status = 200 }) => {
    test('shows what it should, keeps the rules of accessibility in light and dark', async () => {
      const { page, watched, status: replied } = await open(path, { colorScheme: 'light' })
      expect(replied).toBe(status)
      expect((await page.locator('main').textContent())?.toLowerCase()).toContain(
        shows.toLowerCase(),
      )
      expect(await violationsOf(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violationsOf(page)).toEqual([])
      expect([...watched.hosts]).toEqual([new URL(service.url).host])
      expect(watched.complaints.filter((line) => !line.includes(`status of ${status}`))).toEqual([])
    })

    test('scrolls only downwards when it is narrow or enlarged, is light, and stands still on demand', async () => {
      const { page } = await open(path, { reducedMotion: 'reduce' })
      for (const width of NARROW) {
        await page.setViewportSize({ width, height: 740 })
        const widest = () => page.evaluate<number>('document.documentElement.scrollWidth')
        await expect.poll(widest, { timeout: 3000 }).toBeLessThanOrEqual(width)
      }
      expect(await page.evaluate<string[]>(MOVING)).toEqual([])
      const weight = await page.evaluate<number>(WEIGHT)
      expect(weight).toBeGreaterThan(1000)
      expect(weight).toBeLessThanOrEqual(MAX_BYTES)
    })

    test('is walked by Tab without scripts, every stop with a visible outline', async () => {
      const { page } = await open(path, { javaScriptEnabled: false })
      const count = await page.locator(CONTROLS).locator('visible=true').count()
      const bare: string[] = []
      for (let pressed = 0; pressed < count; pressed++) {
        await page.keyboard.press('Tab')
        const outline = await page.evaluate<string>(`(() => {
          const at = document.activeElement
          at.setAttribute('data-reached', '')
          if (at.closest('svg')) return '' // charts draw their own outline
          const { outlineStyle, outlineWidth } = getComputedStyle(at)
          return outlineStyle === 'none' || outlineWidth === '0px' ? at.outerHTML.slice(0, 80) : ''
        })()`)
        if (outline !== '' && !outline.startsWith('<body')) bare.push(outline)
      }
      const missed = page.locator(`:is(${CONTROLS}):not([data-reached])`).locator('visible=true')
      expect(
        await missed.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML)),
      ).toEqual([])
      expect(bare).toEqual([])
    })
  })
})
