// Articles made to break a page: words without end, lines of ten thousand columns, signs that turn the
// direction of writing, markup that closes what it did not open. They stay inside their place.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { articleText } from '../engine/build-kb.ts'
import { violationsOf } from './axe.ts'
import { launchChromium, NO_BROWSER, watch } from './chromium.ts'
import { startService, type TestService } from './service.ts'

const OVERRIDE = '\u202e'
const ISOLATE = '\u2067'

const WIDE = `# Wide ${'W'.repeat(3000)} ${OVERRIDE}title

## SYMPTOMS

${'x'.repeat(20_000)}

${`column${OVERRIDE} `.repeat(3000)}

\`\`\`
${'c'.repeat(10_000)}
\`\`\`

| ${'h'.repeat(500)} | b |
|---|---|
| ${'d'.repeat(2000)} | ${ISOLATE}e |

</pre></code></section></main></body></html>
<style>body { display: none }</style><plaintext>
<form id="main"><input name="action"><button formaction="javascript:alert(1)">
<svg><style><img src=x onerror=alert(1)></style></svg>
<details ontoggle=alert(1) open><a href="&#106;avascript:alert(1)" onclick=alert(1)>a</a></details>
<math><mi//xlink:href="data:x,<script>alert(1)</script>"></math>
[a](javascript&colon;alert(1)) [b](data:text/html,<script>alert(1)</script>) [c](vbscript:alert(1))
<p id="quote" class="skip" style="position:fixed;inset:0" tabindex="1">over</p>
`

const LISTING = articleText({
  number: 'Q100020',
  title: `Fix ${OVERRIDE}gpj.exe${'Z'.repeat(400)}`,
  product: `Product ${'P'.repeat(600)} 4.0`,
  keywords: `kb${'k'.repeat(800)}`,
  sections: {
    SYMPTOMS: `${'L'.repeat(10_000)} </pre><script>alert(1)</script>`,
    RESOLUTION: `See Q100021 ${OVERRIDE}${'T'.repeat(900)}\n\n   net start ${'n'.repeat(5000)}`,
    STATUS: Array.from({ length: 6000 }, (_, at) => `Line ${at} <b>of</b> a long list.`).join(
      '\n\n',
    ),
  },
})

const PAGES = [
  '/articles/wide',
  '/articles/Q100020',
  '/articles/Q100020?part=3',
  '/articles/Q100020?quote=400-9000',
  '/articles/Q100021',
  '/articles/Q100020/links',
  '/search?q=list',
  `/search?q=${'q'.repeat(1900)}`,
]

describe.skipIf(NO_BROWSER !== '')(`hostile articles ${NO_BROWSER}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'quarry-wide-'))
  let browser: Browser
  let service: TestService
  let context: BrowserContext | undefined

  beforeAll(async () => {
    writeFileSync(join(folder, 'wide.md'), WIDE)
    writeFileSync(join(folder, 'Q100020.txt'), LISTING)
    service = await startService({}, folder)
    browser = await launchChromium()
  })
  afterEach(async () => context?.close())
  afterAll(async () => {
    await browser.close()
    await service.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async (path: string, width: number) => {
    context = await browser.newContext({ viewport: { width, height: 740 } })
    const page = await context.newPage()
    const watched = watch(page)
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(`${service.url}${path}`, { waitUntil: 'networkidle' })
    return { page, watched, dialogs }
  }

  test.for(
    PAGES.flatMap((path) => [360, 1280].map((width) => [path.slice(0, 60), width, path] as const)),
  )('%s stays as wide as a window of %i', async ([, width, path]) => {
    const { page, watched, dialogs } = await open(path, width)
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
    expect(await page.locator('footer.bottom').isVisible()).toBe(true)
    expect(dialogs).toEqual([])
    expect(watched.complaints.filter((line) => !line.includes('404'))).toEqual([])
    expect([...watched.hosts]).toEqual([new URL(service.url).host])
    expect(Buffer.byteLength(await page.content())).toBeLessThan(120_000)
  })

  test('nothing of an article runs, is fetched, takes an id of the page or is styled by itself', async () => {
    const { page } = await open('/articles/wide', 1280)
    const inside = page.locator('.body')
    const wrong =
      'script, style, form, input, button, iframe, object, embed, link, svg, math, [style]'
    expect(await inside.locator(wrong).count()).toBe(await inside.locator('button.copy').count())
    expect(await inside.locator('#main, #quote').count()).toBe(0)
    for (const link of await inside.locator('a[href]').all()) {
      expect(await link.getAttribute('href')).toMatch(/^(?:https?:|ftp:|mailto:|[/#])/)
    }
  })

  test('a turned title turns nothing behind it', async () => {
    const { page } = await open('/articles/Q100020', 1280)
    const inside = await page
      .locator('.around .articles li')
      .first()
      .evaluate((item) => {
        const [number] = item.getElementsByClassName('number')
        const [badge] = item.getElementsByClassName('badge')
        return { number: number?.textContent, isBadgeLast: badge?.textContent === 'not held' }
      })
    expect(inside).toEqual({ number: 'Q100021', isBadgeLast: true })
    expect(await page.locator('h1 > bdi').count()).toBe(1)
  })

  test('keeps the rules of accessibility', async () => {
    const { page } = await open('/articles/Q100020?part=2', 1280)
    expect(await violationsOf(page)).toEqual([])
  })
})
