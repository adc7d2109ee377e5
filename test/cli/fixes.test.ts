// quarry fixes over our own kb/.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestIndex } from '../engine/build-kb.ts'
import { quarry } from './capture.ts'

const index = createTestIndex()
const ask = (...args: string[]) => quarry('fixes', ...args, '--index', index.indexDirectory)
const SITE = ['--product', 'sms', '--build', '1380', '--target', 'sp2']

beforeAll(() => index.fillFrom(join(import.meta.dirname, '../../kb')))
afterAll(() => index.remove())

describe('quarry fixes', () => {
  test('prints what is needed, why, on which condition and in which order', async () => {
    const { code, stdout, stderr } = await ask(...SITE)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Systems Management Server 2\.0 SP1\nThe build is read as Q/)
    expect(stdout).toMatch(/\nNeeded before SP2 \(2\)\n\n {2}Q249077 {2}SMS: /)
    expect(stdout).toMatch(/\n {2}Q252717 {2}SMS: /)
    expect(stdout).toContain('\n    Only under the condition below.\n')
    expect(stdout).toMatch(/\n {4}Q261931: .*before any site/)
    expect(stdout).toMatch(/\nTo be answered first\n.*\n {4}for Q249077, Q252717, says Q261931\b/)
    expect(stdout).toMatch(/\nOn the way\n {2}1\. .*\n {5}Q\d{6}, Q\d{6}, says Q261931\b/)
    expect(stdout).toMatch(/\nNot for this site \(\d+\)\nfix +why +title\n/)
    expect(stdout).toMatch(/\n\d+ already included, \d+ superseded, \d+ others for other sites\n$/)
  })

  test('prints the reply of the REST API with --json', async () => {
    const { stdout } = await ask(...SITE, '--installed', 'Q252717', 'kb249077', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      product: 'Systems Management Server',
      certainty: 'known',
      target: 'SP2',
      groups: { required: [] },
    })
  })

  test('takes a version and service pack, a platform, a language and a page', async () => {
    const site = ['--product', 'sms', '--product-version', '2.0', '--service-pack', 'sp1']
    const more = ['--platform', 'Alpha', '--language', 'English', '--limit', '1', '--offset', '1']
    const { code, stdout } = await ask(...site, '--target', 'SP2', ...more)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Systems Management Server 2\.0 SP1\n\nNeeded before SP2 \(1 of 2\)\n/)
  })

  test('prints the groups that --include names, and refuses one that there is not', async () => {
    const short = await ask(...SITE)
    const long = await ask(...SITE, '--include', 'doesNotApply')
    const [, shown = '', others = ''] =
      /Not for this site \((\d+)\).* (\d+) others/s.exec(short.stdout) ?? []
    expect(Number(others)).toBeGreaterThan(0)
    const [, listed = ''] = /Not for this site \((?:\d+ of )?(\d+)\)/.exec(long.stdout) ?? []
    expect(Number(listed)).toBe(Number(shown) + Number(others))
    const later = ['--product', 'sms', '--product-version', '2.0', '--service-pack', 'SP4']
    const included = await ask(...later, '--include', 'alreadyIncluded')
    expect(included.stdout).toMatch(/\nAlready included \(\d+\)\nfix +why +title\n/)
    expect((await ask(...later)).stdout).not.toContain('\nAlready included (')
    expect((await ask(...SITE, '--include', 'everything')).code).toBe(2)
  })

  test('says that nobody states the build', async () => {
    const { code, stdout } = await ask('--product', 'sms', '--build', '7777')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^Systems Management Server \(no article states which release/)
    expect(stdout).toContain('\nNeeded: nothing.\n')
  })

  test('refuses a product that it does not know', async () => {
    const { code, stderr } = await ask('--product', 'toaster', '--build', '1')
    expect(code).toBe(1)
    expect(stderr).toContain('toaster')
  })

  test('takes --version for no version of the product, and says so', async () => {
    const { code, stderr } = await ask('--product', 'sms', '--version', '2.0')
    expect(code).toBe(2)
    expect(stderr).toContain("unknown option '--version'")
  })
})
