// The browser of the system, with a fresh profile and no network but the loopback.

import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const PLACES = [process.env['QUARRY_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser']
const EXECUTABLE = PLACES.find((place) => place !== undefined && existsSync(place))

/** Set where these tests are skipped, for their title. In CI they fail instead. */
export const NO_BROWSER =
  EXECUTABLE === undefined && process.env['CI'] === undefined
    ? 'skipped: no Chromium (set QUARRY_CHROMIUM)'
    : ''

export function launchChromium(): Promise<Browser> {
  if (EXECUTABLE === undefined)
    throw new Error('There is no Chromium; install the package chromium.')
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

export interface Watched {
  /** What the page complained about: errors, refusals of its policy, failed requests. */
  readonly complaints: string[]
  /** Hosts that it asked. */
  readonly hosts: Set<string>
}

/** Notes what goes on in a page from now on. */
export function watch(page: Page): Watched {
  const complaints: string[] = []
  const hosts = new Set<string>()
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  return { complaints, hosts }
}
