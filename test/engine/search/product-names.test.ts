import { describe, expect, test } from 'vitest'
import { ProductNames } from '../../../src/engine/search/product-names.ts'

const PRODUCTS = [
  'Microsoft Systems Management Server',
  'Microsoft Windows NT Server',
  'Microsoft Windows NT Workstation',
  'Microsoft Visual FoxPro for Windows',
  'Microsoft FoxPro for MS-DOS',
  'Microsoft Word 97 for Windows',
  'Microsoft Word for Windows 95',
  'Sample Queue Manager',
]

function kept(product: string): number[] {
  return new ProductNames(PRODUCTS).find(product)
}

describe('product names', () => {
  test.for<[string, number[]]>([
    ['sms', [0]],
    ['SMS 2.0', [0]],
    ['systems management server', [0]],
    ['nt', [1, 2]],
    ['Windows NT 4.0', [1, 2]],
    ['Microsoft Windows NT Server', [1]],
    ['vfp', [3]],
    ['fox', [3, 4]],
    ['word 97', [5]],
    ['word', [5, 6]],
    ['sample queue manager', [7]],
    ['sample', []],
    ['excel', []],
  ])('%s keeps %j', ([product, expected]) => {
    expect(kept(product)).toEqual(expected)
  })
})
