// Pictures of every page, to be looked at: light and dark, wide and narrow, in test/browser/screenshots/.
// QUARRY_SCREENSHOTS=1 takes them; over QUARRY_WHOLE_INDEX where it is set.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, NO_BROWSER } from './chromium.ts'
import { PORTAL_PAGES } from './pages.table.ts'
import { serveIndex, startService, type TestService } from './service.ts'

const FOLDER = join(import.meta.dirname, 'screenshots')
const WIDTHS = [1280, 360]
/** Of a longer page the beginning is taken. */
const MAX_HEIGHT = 4000
const WHOLE = process.env['QUARRY_WHOLE_INDEX']
const SKIPPED =
  NO_BROWSER ||
  (process.env['QUARRY_SCREENSHOTS'] === undefined ? 'skipped: QUARRY_SCREENSHOTS is not set' : '')

describe.skipIf(SKIPPED !== '')(`pictures ${SKIPPED}`, () => {
  let browser: Browser
  let service: TestService

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true })
    service = WHOLE === undefined ? await startService() : await serveIndex(WHOLE)
    browser = await launchChromium()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await service.close()
  })

  test.for(PORTAL_PAGES)('$name', { timeout: 60_000 }, async ({ name, path }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of WIDTHS) {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
        const page = await context.newPage()
        await page.goto(`${service.url}${path}`, { waitUntil: 'networkidle' })
        const whole = await page.evaluate<number>('document.documentElement.scrollHeight')
        const height = Math.min(whole, MAX_HEIGHT)
        const file = join(FOLDER, `${name}-${colorScheme}-${width}.png`)
        const picture = await page.screenshot({
          path: file,
          fullPage: true,
          clip: { x: 0, y: 0, width, height },
        })
        expect(picture.length).toBeGreaterThan(1000)
        await context.close()
      }
    }
  })
})
