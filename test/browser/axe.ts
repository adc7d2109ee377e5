// Accessibility rules, run in the page.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

/** What is wrong with the page as it stands: rule and elements; empty when nothing is. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE) // by the debugger: the policy of the page does not hold for it
  const { violations } = await page.evaluate<AxeResult>('axe.run(document)')
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
