import { describe, expect, test } from 'vitest'
import { levelAt, packOrder, type ReleaseContext } from '../../../src/engine/fixes/release-level.ts'
import type { ReleaseName } from '../../../src/model/release-name.ts'

const span = { start: 0, end: 1 }
const context = (family: string, more: Partial<ReleaseContext> = {}): ReleaseContext => ({
  family,
  isTerminalServer: false,
  articleFamilies: new Set([family]),
  ...more,
})
const level = (
  [version, servicePack]: readonly [string, string?],
  release: Omit<ReleaseName, 'span'>,
  about: ReleaseContext,
) => {
  const reading = { version, ...(servicePack !== undefined && { servicePack }) }
  return levelAt(reading, { ...release, span }, about)
}

describe('A site stands', () => {
  const nt = context('Windows NT')
  test.for([
    [['4.0', 'SP3'], { product: 'Windows NT', version: '4.0', servicePack: 'SP4' }, -1],
    [['4.0', 'SP4'], { product: 'Windows NT Server', version: '4.0', servicePack: 'SP4' }, 0],
    [['4.0', 'SP6a'], { product: 'Windows NT', version: '4.0', servicePack: 'SP6' }, 1],
    [['4.0', 'none'], { servicePack: 'SP1' }, -1],
    [['3.51', 'SP5'], { product: 'Windows NT', version: '4.0', servicePack: 'SP4' }, -1],
    [['4.0', 'SP3'], { productCode: 'winnt', version: '4.0', servicePack: 'SP3' }, 0],
  ] as const)('%j against %j', ([site, release, expected]) => {
    expect(Math.sign(level(site, release, nt) ?? Number.NaN)).toBe(expected)
  })

  test.for([
    [['4.0', 'SP3'], { product: 'Exchange Server', version: '4.0', servicePack: 'SP2' }],
    [['4.0', 'SP5'], { product: 'Windows NT', version: '3.51', servicePack: 'SP5' }],
    [['4.0', 'SP6a'], { product: 'Windows NT', version: '4.0', servicePack: 'latest' }],
    [['4.0', 'SP4'], { servicePack: 'SP4', package: 'hotfix-rollup' }],
    [['4.0'], { product: 'Windows NT', version: '4.0', servicePack: 'SP4' }],
    [
      ['4.0', 'SP4'],
      {
        product: 'Windows NT Server',
        edition: 'Terminal Server Edition',
        version: '4.0',
        servicePack: 'SP4',
      },
    ],
  ] as const)('nowhere: %j against %j', ([site, release]) => {
    expect(level(site, release, nt)).toBeUndefined()
  })
})

describe('A product without service packs of its own', () => {
  const iis = context('Internet Information Server', { articleVersion: '4.0' })
  test('stands where its host stands', () => {
    const release = { product: 'Windows NT', version: '4.0', servicePack: 'SP4' }
    expect(level(['4.0', 'SP4'], release, iis)).toBe(0)
    expect(level(['4.0', 'SP3'], release, iis)).toBe(-1)
  })

  test('has nothing to do with the packs of another', () => {
    const release = { product: 'Windows', version: '2000', servicePack: 'SP2' }
    expect(level(['4.0', 'SP4'], release, iis)).toBeUndefined()
    expect(level(['5.0', 'SP2'], release, { ...iis, articleVersion: '5.0' })).toBe(0)
  })
})

test('The name of a product may end in its version', () => {
  const windows = context('Windows 2000')
  const release = { productCode: 'win', version: '2000', servicePack: 'SP3' }
  expect(level(['2000', 'SP2'], release, windows)).toBe(-1)
})

test('A release without a service pack is the first one', () => {
  expect(packOrder('none', undefined)).toBe(0)
  expect(packOrder('SP1', 'none')).toBe(1)
  expect(packOrder(undefined, 'SP1')).toBeUndefined()
})
